// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Handler;
import rbcast.algorithm.Instruction;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;

/**
 * Draws algorithms that differ a little from those of {@link LiteratureAlgorithms}: actions come, go and do something
 * else, guards come and go, other thresholds. In many of them guards decide whether the algorithm is consistent.
 */
final class LikeLiterature {

    private static final List<Algorithm> ORIGINALS = List.of(LiteratureAlgorithms.CONSISTENT,
            LiteratureAlgorithms.BRACHA, LiteratureAlgorithms.IMBS_RAYNAL);
    private static final List<Threshold> THRESHOLDS = List.of(Threshold.N_MINUS_F, Threshold.moreThan(1, 1, 0, 2),
            Threshold.F_PLUS_1, Threshold.ONE, Threshold.atLeast(1, -2, 0, 1), Threshold.atLeast(1, 0, 0, 1),
            Threshold.atLeast(0, 0, 0, 1));

    private final IntUnaryOperator choice;
    private final Algorithm original;

    private LikeLiterature(IntUnaryOperator choice) {
        this.choice = choice;
        this.original = oneOf(ORIGINALS);
    }

    /** @param choice given a bound, answers a number from 0 to bound - 1; 0 asks for what is simplest */
    static Algorithm draw(IntUnaryOperator choice) {
        LikeLiterature draw = new LikeLiterature(choice);
        return Algorithm.of("LikeLiterature", draw.original.broadcast(), draw.receive());
    }

    private Handler receive() {
        List<Action> actions = new ArrayList<>();
        for (Action action : original.receive().actions()) {
            if (!oneIn(12)) {
                actions.add(like(action));
            }
            if (oneIn(6)) {
                actions.add(like(new Action(action.instruction(), condition())));
            }
        }
        return new Handler(actions);
    }

    private Action like(Action action) {
        Instruction instruction = oneIn(12) ? Instruction.deliver() : action.instruction();
        Action like = new Action(instruction, oneIn(4) ? condition() : action.condition());
        return action.isGuarded() != oneIn(4) ? like.oncePerBroadcast() : like;
    }

    private Condition condition() {
        MessageType type = oneOf(original.types());
        return oneIn(4) ? Condition.fromBroadcaster(type) : Condition.received(type, oneOf(THRESHOLDS));
    }

    private boolean oneIn(int cases) {
        return choice.applyAsInt(cases) == cases - 1;
    }

    private <T> T oneOf(List<T> alternatives) {
        return alternatives.get(choice.applyAsInt(alternatives.size()));
    }
}
