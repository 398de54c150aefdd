// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.FromBroadcaster;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.proof.model.Rule.Moment;
import rbcast.proof.model.Rule.Wait;

/** An algorithm as rules, for a number of contents. Immutable. */
final class Program {

    private final Algorithm algorithm;
    private final int contents;
    private final Set<Integer> relevant;
    private final boolean touchMatters;
    private final List<Rule> start = new ArrayList<>();
    private final List<Rule> receipt = new ArrayList<>();

    /**
     * @param contents number of contents, at least 1
     * @param relevant those of them that are looked at; for an algorithm with guards all of them have to be
     * @param mayBeReachedByNothing of a threshold: whether that is so in some system
     */
    Program(Algorithm algorithm, int contents, Set<Integer> relevant, Predicate<Threshold> mayBeReachedByNothing) {
        this.algorithm = algorithm;
        this.contents = contents;
        this.relevant = new TreeSet<>(relevant);
        this.touchMatters = algorithm.receive().actions().stream().anyMatch(action ->
                action.condition() instanceof Received received ? mayBeReachedByNothing.test(received.threshold())
                        : !(action.condition() instanceof FromBroadcaster));
        if (relevant.contains(0)) {
            algorithm.broadcast().actions().forEach(action -> start.add(rule(action, Moment.START, 0)));
        }
        for (int content : this.relevant) {
            for (Action action : algorithm.receive().actions()) {
                receipt.add(rule(action, touchMatters ? Moment.RECEIPT : Moment.ANY, content));
            }
        }
        messages().stream().filter(any -> touchMatters).forEach(message -> receipt.add(new Rule(
                Set.of(Fact.touched(message.content())), Moment.ANY, new Wait.Count(message, Threshold.ONE), false)));
    }

    /** Whether the threshold is above 0 for all N >= 1 and 0 <= F < N, as far as its numbers tell at a glance. */
    static boolean alwaysAsksForMessages(Threshold threshold) {
        long least = (long) threshold.n() + threshold.constant();
        return threshold.n() >= 0 && threshold.n() + threshold.f() >= 0
                && (least > 0 || least == 0 && threshold.strict());
    }

    private Rule rule(Action action, Moment moment, int content) {
        Set<Fact> effect = new HashSet<>();
        if (action.instruction() instanceof Send send) {
            Message message = new Message(algorithm.numberOf(send.type()), content);
            if (send.destination().includesSelf()) {
                effect.add(Fact.toItself(message));
            }
            if (send.destination().includesOthers()) {
                effect.add(Fact.toOthers(message));
            }
        } else {
            effect.add(Fact.delivered(content));
        }
        return new Rule(effect, moment, waiting(action, content), action.isGuarded() && contents > 1);
    }

    private Wait waiting(Action action, int content) {
        if (action.condition() instanceof Received received) {
            return new Wait.Count(new Message(algorithm.numberOf(received.type()), content), received.threshold());
        }
        if (action.condition() instanceof FromBroadcaster from) {
            return new Wait.FromBroadcaster(new Message(algorithm.numberOf(from.type()), content));
        }
        return new Wait.Nothing();
    }

    /** The rules of a process; the broadcaster's are more. */
    List<Rule> rules(boolean broadcasts) {
        if (!broadcasts) {
            return receipt;
        }
        List<Rule> all = new ArrayList<>(start);
        all.addAll(receipt);
        return all;
    }

    /** Whether anything hangs on a process having received something, whatever it is. */
    boolean touchMatters() {
        return touchMatters;
    }

    /** Whether contents meet. */
    boolean hasGuards() {
        return receipt.stream().anyMatch(Rule::guarded);
    }

    Algorithm algorithm() {
        return algorithm;
    }

    int contents() {
        return contents;
    }

    /** Everything that is looked at and can be sent: of every type that the algorithm has, used or not. */
    List<Message> messages() {
        return relevant.stream().flatMap(content -> IntStream.range(0, algorithm.types().size())
                .mapToObj(type -> new Message(type, content))).toList();
    }

    /** Whether the RB-Broadcast handler sends the type. */
    boolean isInitial(int type) {
        return algorithm.initialTypes().contains(algorithm.types().get(type));
    }

    /** Whether some action on a receipt waits for the type from the broadcaster itself. */
    boolean asksBroadcasterFor(int type) {
        MessageType wanted = algorithm.types().get(type);
        return algorithm.receive().actions().stream().anyMatch(action ->
                action.condition() instanceof FromBroadcaster from && from.type().equals(wanted));
    }

    /** The types that some action on a receipt waits for from the broadcaster itself. */
    Set<Integer> askedTypes() {
        return IntStream.range(0, algorithm.types().size()).filter(this::asksBroadcasterFor).boxed()
                .collect(Collectors.toSet());
    }

    String nameOf(Message message) {
        return "<" + algorithm.types().get(message.type()) + ", " + nameOf(message.content()) + ">";
    }

    String nameOf(int content) {
        return contents == 1 ? "m" : "m" + (content + 1);
    }

    String forContent(int content) {
        return contents == 1 ? "" : " for " + nameOf(content);
    }
}
