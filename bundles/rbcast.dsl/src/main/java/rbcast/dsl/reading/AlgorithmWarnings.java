// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.xtext.nodemodel.INode;

import rbcast.algorithm.Action;
import rbcast.algorithm.ActionSite;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.Instruction.Deliver;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.specification.Verification;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Fix;
import rbcast.dsl.ast.ActionDefinition;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.HandlerDefinition;
import rbcast.dsl.ast.ReceivedDefinition;
import rbcast.dsl.ast.StopDefinition;
import rbcast.dsl.ast.TypeName;
import rbcast.dsl.writing.Wording;

/** What is odd about an algorithm that has a meaning. */
final class AlgorithmWarnings {

    private static final String ADD_STOP = "Add '" + Wording.STOP + "'";

    private final Problems problems;
    private final ReadAlgorithm read;
    private final Algorithm algorithm;

    AlgorithmWarnings(Problems problems, ReadAlgorithm read) {
        this.problems = problems;
        this.read = read;
        this.algorithm = read.algorithm();
    }

    /** Notes all oddities; thresholds are looked at in the systems of the verifications too. */
    void check(List<Verification> verifications) {
        checkHandlers();
        if (!algorithm.delivers()) {
            warn(ProblemKind.NOTHING_DELIVERED, "nothing is ever delivered: there is no DELIVER");
        }
        Set<MessageType> sent = new HashSet<>();
        Set<MessageType> used = new HashSet<>();
        for (ActionSite site : algorithm.sites()) {
            Algorithm.sentType(algorithm.action(site)).ifPresent(sent::add);
            Algorithm.awaitedType(algorithm.action(site)).ifPresent(used::add);
        }
        used.addAll(sent);
        checkListedTypes(used);
        Set<List<Object>> seen = new HashSet<>();
        for (ActionSite site : algorithm.sites()) {
            ActionDefinition source = read.action(site).orElseThrow();
            Action action = algorithm.action(site);
            if (!seen.add(List.of(site.handler(), action))) {
                problems.add(ProblemKind.ACTION_REPEATED, source, null,
                        "a repeated action: it does nothing more than the first",
                        Fixes.remove("Remove the repeated action", source));
            }
            checkPlace(site.handler(), action, source);
            checkGuard(source, verifications);
            Algorithm.awaitedType(action).filter(type -> !sent.contains(type)).ifPresent(type ->
                    warnNeverSent(type, (ReceivedDefinition) source.getCondition(), sent));
            if (action.condition() instanceof Received received) {
                check(received.threshold(), (ReceivedDefinition) source.getCondition(), verifications);
            }
        }
    }

    /** Says that nothing in the text verifies the algorithm, and what could. */
    void suggestVerification() {
        String name = algorithm.name();
        INode node = Fixes.node(read.source(), null);
        problems.add(ProblemKind.VERIFICATION_MISSING, read.source(), Literals.ALGORITHM_DEFINITION__NAME,
                "nothing says in which systems '%s' is right: add 'verify %s { ... }'".formatted(name, name),
                List.of(Fix.of("Create a verify block for " + name, node.getEndOffset(), 0, """


                        verify %s {
                            byzantine with N = 4, F = 1;
                        }""".formatted(name))));
    }

    private void warn(ProblemKind kind, String message) {
        problems.add(kind, read.source(), Literals.ALGORITHM_DEFINITION__NAME, message);
    }

    private void checkHandlers() {
        for (HandlerKind kind : HandlerKind.values()) {
            Optional<HandlerDefinition> handler = read.source().getHandlers().stream()
                    .filter(definition -> AlgorithmReader.kind(definition.getEvent()).equals(Optional.of(kind)))
                    .findFirst();
            if (handler.isEmpty()) {
                warn(ProblemKind.HANDLER_MISSING, "there is no 'when " + kind + " do:', so nothing is done then");
            } else if (handler.get().getActions().stream()
                    .noneMatch(action -> action.getInstruction() instanceof StopDefinition)) {
                problems.add(ProblemKind.STOP_MISSING, handler.get(), Literals.HANDLER_DEFINITION__EVENT,
                        "this handler does not end in STOP: add 'STOP if true;'", stop(handler.get()));
            }
        }
    }

    /** STOP behind the last action, or behind the event of a handler that has none. */
    private static List<Fix> stop(HandlerDefinition handler) {
        List<ActionDefinition> actions = handler.getActions();
        return actions.isEmpty() ? Fixes.lineBehind(ADD_STOP, Fixes.node(handler, null), 1, Wording.STOP)
                : Fixes.lineBehind(ADD_STOP, Fixes.node(actions.get(actions.size() - 1), null), 0, Wording.STOP);
    }

    private void checkListedTypes(Set<MessageType> used) {
        read.source().getTypeLines().forEach(line -> {
            for (TypeName name : line.getTypes()) {
                if (!used.contains(new MessageType(name.getName()))) {
                    problems.add(ProblemKind.TYPE_NEVER_USED, name, null,
                            "type '" + name.getName() + "' is never used", Fixes.removeItem(name));
                }
            }
        });
    }

    private void checkGuard(ActionDefinition source, List<Verification> verifications) {
        List<SystemModel> systems = verifications.stream().flatMap(each -> each.expectations().stream())
                .map(Expectation::system).toList();
        if (source.getGuard() != null && !systems.isEmpty()
                && systems.stream().allMatch(system -> system.contents() == 1)) {
            problems.add(ProblemKind.GUARD_WITHOUT_CONTENTS, source, Literals.ACTION_DEFINITION__GUARD,
                    "this guard is about other contents, and no system in which this is verified has any: add one such"
                            + " as 'byzantine with N = 4, F = 1, contents 2;'");
        }
    }

    private void checkPlace(HandlerKind handler, Action action, ActionDefinition source) {
        if (handler != HandlerKind.RB_BROADCAST) {
            return;
        }
        if (action.instruction() instanceof Deliver) {
            problems.add(ProblemKind.DELIVER_BY_BROADCASTER, source, Literals.ACTION_DEFINITION__INSTRUCTION,
                    "only the broadcaster delivers here: the others need a DELIVER in 'when receive'");
        }
        if (Algorithm.awaitedType(action).isPresent()) {
            problems.add(ProblemKind.ACTION_NEVER_EXECUTED, source, Literals.ACTION_DEFINITION__CONDITION,
                    "nothing has been received yet when RB-Broadcast is run: this action is never executed",
                    Fixes.remove("Remove the action", source));
        }
    }

    private void warnNeverSent(MessageType type, ReceivedDefinition source, Set<MessageType> sent) {
        problems.add(ProblemKind.TYPE_NEVER_SENT, source, Literals.RECEIVED_DEFINITION__TYPE,
                "type '" + type + "' is waited for but never sent",
                Fixes.replace(source, Literals.RECEIVED_DEFINITION__TYPE, Suggestions.nearest(type.name(), sent)));
    }

    private void check(Threshold threshold, ReceivedDefinition source, List<Verification> verifications) {
        if (Thresholds.alwaysAboveN(threshold)) {
            warn(ProblemKind.THRESHOLD_UNREACHABLE, source,
                    "%s is above N in every system: there are never so many parties".formatted(threshold));
        } else if (Thresholds.alwaysReached(threshold)) {
            warn(ProblemKind.THRESHOLD_REACHED_AT_ONCE, source,
                    "%s is at most 0 in every system: no message has to be received".formatted(threshold));
        } else {
            verifications.stream().flatMap(verification -> verification.expectations().stream())
                    .map(Expectation::system).filter(system -> isDoubtful(threshold, system)).findFirst()
                    .ifPresent(system -> warn(threshold.leastCount(system.n(), system.f()) == 0
                            ? ProblemKind.THRESHOLD_REACHED_AT_ONCE : ProblemKind.THRESHOLD_UNREACHABLE, source,
                            doubt(threshold, system)));
        }
    }

    private void warn(ProblemKind kind, ReceivedDefinition source, String message) {
        List<String> meant = kind == ProblemKind.THRESHOLD_UNREACHABLE ? List.of("N - F", "F + 1") : List.of("1");
        problems.add(kind, source, Literals.RECEIVED_DEFINITION__THRESHOLD, message,
                Fixes.replace(source, Literals.RECEIVED_DEFINITION__THRESHOLD, meant));
    }

    private static boolean isDoubtful(Threshold threshold, SystemModel system) {
        int required = threshold.leastCount(system.n(), system.f());
        return required > system.n() || required == 0;
    }

    private static String doubt(Threshold threshold, SystemModel system) {
        String doubt = threshold.leastCount(system.n(), system.f()) == 0
                ? "no message has to be received where this is verified: %s is at most 0 in '%s'"
                : "there are never so many parties where this is verified: %s takes more than N of them in '%s'";
        return doubt.formatted(threshold, system);
    }
}
