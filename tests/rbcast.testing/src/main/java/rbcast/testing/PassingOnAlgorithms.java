// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.Instruction;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;

/**
 * Draws algorithms like {@link FewerLiars}: the receive handler mostly sends initial types, thresholds are around the
 * number of correct processes. So it counts how many of the F processes that may be faulty are.
 */
final class PassingOnAlgorithms {

    /** Out of so many parts of the algorithm one is drawn anew. */
    private static final int SHARE = 8;
    private static final List<Threshold> THRESHOLDS = List.of(Threshold.ONE, Threshold.F_PLUS_1, Threshold.N_MINUS_F,
            Threshold.atLeast(1, -1, 1, 1), Threshold.atLeast(1, -1, -1, 1), Threshold.HALF_N_PLUS_F);

    private final IntUnaryOperator choice;

    private PassingOnAlgorithms(IntUnaryOperator choice) {
        this.choice = choice;
    }

    /** @param choice given a bound, answers a number from 0 to bound - 1; 0 asks for what is simplest */
    static Algorithm draw(IntUnaryOperator choice) {
        PassingOnAlgorithms draw = new PassingOnAlgorithms(choice);
        return Algorithm.of("PassingOn", draw.like(FewerLiars.ALGORITHM.broadcast()),
                draw.like(FewerLiars.ALGORITHM.receive()));
    }

    private Handler like(Handler handler) {
        List<Action> actions = new ArrayList<>();
        for (Action action : handler.actions()) {
            if (!changes()) {
                actions.add(new Action(like(action.instruction()), like(action.condition())));
            }
        }
        return new Handler(actions);
    }

    private boolean changes() {
        return choice.applyAsInt(SHARE) == SHARE - 1;
    }

    private Instruction like(Instruction instruction) {
        if (!(instruction instanceof Send send)) {
            return instruction;
        }
        Destination destination = changes() ? Destination.values()[choice.applyAsInt(3)] : send.destination();
        return Instruction.send(destination, like(send.type()));
    }

    private Condition like(Condition condition) {
        if (!(condition instanceof Received received)) {
            return condition;
        }
        Threshold threshold = changes() ? THRESHOLDS.get(choice.applyAsInt(THRESHOLDS.size())) : received.threshold();
        return Condition.received(like(received.type()), threshold);
    }

    private MessageType like(MessageType type) {
        return changes() ? FewerLiars.ALGORITHM.types().get(choice.applyAsInt(FewerLiars.ALGORITHM.types().size()))
                : type;
    }
}
