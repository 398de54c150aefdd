// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;

/**
 * Draws algorithms of which it is open whether liars can confuse them. In many of the first kind a guard decides: most
 * have one where it matters, and quorums that nearly meet. In many of the second kind a condition on the broadcaster
 * does: they pass initial types on, so that it matters whose they are.
 */
final class EquivocationAlgorithms {

    private static final MessageType INIT = new MessageType("init");
    private static final MessageType ECHO = new MessageType("echo");
    private static final Threshold QUORUM = Threshold.moreThan(1, 1, 0, 2);
    private static final Threshold EVERYBODY = Threshold.atLeast(1, 0, 0, 1);
    private static final List<Threshold> MANY = List.of(QUORUM, EVERYBODY, QUORUM, EVERYBODY, Threshold.N_MINUS_F);
    private static final List<Threshold> FEW = List.of(Threshold.ONE, Threshold.F_PLUS_1);
    private static final List<Threshold> SOME =
            List.of(Threshold.N_MINUS_F, QUORUM, Threshold.F_PLUS_1, Threshold.ONE);

    private final IntUnaryOperator choice;

    private EquivocationAlgorithms(IntUnaryOperator choice) {
        this.choice = choice;
    }

    /** @param choice given a bound, answers a number from 0 to bound - 1; 0 asks for what is simplest */
    static Algorithm whereGuardsMatter(IntUnaryOperator choice) {
        return algorithm(new EquivocationAlgorithms(choice).guarded());
    }

    /** @param choice as above */
    static Algorithm whereSendersMatter(IntUnaryOperator choice) {
        return algorithm(new EquivocationAlgorithms(choice).passingOn());
    }

    private static Algorithm algorithm(List<Action> receive) {
        return Algorithm.of("Equivocation", Handler.of(Action.send(Destination.ALL, INIT, Condition.always())),
                new Handler(receive));
    }

    private List<Action> passingOn() {
        List<Action> actions = new ArrayList<>();
        actions.add(send(INIT, Condition.received(ECHO, oneOf(FEW))));
        actions.add(send(ECHO, oneIn(3) ? Condition.received(ECHO, Threshold.ONE) : fromBroadcasterBut(3, INIT)));
        if (oneIn(3)) {
            actions.add(Action.deliver(Condition.received(ECHO, oneOf(MANY))));
        }
        actions.add(guardedBut(2, Action.deliver(fromBroadcasterBut(6, INIT))));
        return actions;
    }

    private List<Action> guarded() {
        List<Action> actions = new ArrayList<>();
        actions.add(guardedBut(10, send(ECHO, fromBroadcasterBut(4, INIT))));
        if (oneIn(4)) {
            actions.add(guardedBut(2, send(ECHO, Condition.received(ECHO, oneOf(SOME)))));
        }
        if (oneIn(6)) {
            actions.add(send(INIT, Condition.received(oneIn(3) ? INIT : ECHO, oneOf(SOME))));
        }
        actions.add(guardedBut(3, Action.deliver(oneIn(6) ? fromBroadcasterBut(4, oneIn(4) ? ECHO : INIT)
                : Condition.received(ECHO, oneOf(MANY)))));
        return actions;
    }

    private Action send(MessageType type, Condition condition) {
        return Action.send(oneIn(12) ? Destination.NEIGHBOURS : Destination.ALL, type, condition);
    }

    private Condition fromBroadcasterBut(int cases, MessageType type) {
        return oneIn(cases) ? Condition.received(type, Threshold.ONE) : Condition.fromBroadcaster(type);
    }

    private Action guardedBut(int cases, Action action) {
        return oneIn(cases) ? action : action.oncePerBroadcast();
    }

    private boolean oneIn(int cases) {
        return choice.applyAsInt(cases) == cases - 1;
    }

    private <T> T oneOf(List<T> alternatives) {
        return alternatives.get(choice.applyAsInt(alternatives.size()));
    }
}
