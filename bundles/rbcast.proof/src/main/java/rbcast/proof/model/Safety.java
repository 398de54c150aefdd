// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.SystemModel;
import rbcast.proof.model.Rule.Wait;

/**
 * Says which receipts leave an outcome within reach where guards may be shut too early or too late: the "safe" ones of
 * docs/adversary-first.md, "Not every guess is a run". Where in doubt a receipt is not safe.
 */
final class Safety {

    private final Program program;
    private final SystemModel system;

    Safety(Program program, SystemModel system) {
        this.program = program;
        this.system = system;
    }

    /** Whether the process, which is to end in that class, may take the step now. */
    boolean isSafe(Run run, int process, ProcessClass end, Step step) {
        if (!program.hasGuards()) {
            return true;
        }
        Run next = run.copy();
        if (!next.perform(step)) {
            return false;
        }
        Set<Fact> before = done(run, process);
        Set<Fact> after = done(next, process);
        if (!end.outcome().containsAll(after)) {
            return false;
        }
        after.removeAll(before);
        return after.stream().allMatch(fact -> isInTime(fact, before, next, process, end));
    }

    /** What is done for a content that a guard is not to let pass must neither pass it nor shut it too early. */
    private boolean isInTime(Fact fact, Set<Fact> before, Run next, int process, ProcessClass end) {
        boolean guarded = program.rules(end.role().broadcasts()).stream()
                .anyMatch(rule -> rule.guarded() && rule.instruction() == fact.type());
        Optional<Integer> passing = Optional.ofNullable(end.passes().get(fact.type()));
        if (!guarded || passing.filter(content -> content == fact.content()).isPresent()) {
            return true;
        }
        if (passing.isPresent()) {
            return before.stream().anyMatch(done -> done.type() == fact.type() && done.content() == passing.get());
        }
        return program.rules(end.role().broadcasts()).stream().noneMatch(rule -> rule.guarded()
                && rule.effect().contains(fact) && isReached(rule, next.of(fact.content()), process));
    }

    private boolean isReached(Rule rule, Run run, int process) {
        if (rule.need() instanceof Wait.Count count) {
            return run.received(process, count.message().type())
                    >= count.threshold().leastCount(system.n(), system.f());
        }
        return !(rule.need() instanceof Wait.FromBroadcaster from)
                || run.hasReceivedFromBroadcaster(process, from.message().type());
    }

    /** What the process has sent and delivered by now. */
    private Set<Fact> done(Run run, int process) {
        Set<Fact> done = new HashSet<>();
        for (int content = 0; content < program.contents(); content++) {
            if (run.of(content).hasDelivered(process)) {
                done.add(Fact.delivered(content));
            }
        }
        for (Message message : program.messages()) {
            for (int receiver = 0; receiver < system.n(); receiver++) {
                if (run.of(message.content()).hasSent(process, message.type(), receiver)) {
                    done.add(receiver == process ? Fact.toItself(message) : Fact.toOthers(message));
                }
            }
        }
        return done;
    }
}
