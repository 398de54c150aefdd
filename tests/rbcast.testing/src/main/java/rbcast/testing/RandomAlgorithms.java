// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.Instruction;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;

/**
 * Draws small algorithms of every shape that the language has, most of them made of what the paper's algorithms are
 * made of, so that correct ones are not too rare.
 *
 * @param types greatest number of message types
 * @param actions greatest number of actions of a handler
 * @param guarded whether actions may have guards and wait for the broadcaster
 */
public record RandomAlgorithms(int types, int actions, boolean guarded) {

    private static final List<Threshold> PAPER =
            List.of(Threshold.ONE, Threshold.F_PLUS_1, Threshold.HALF_N_PLUS_F, Threshold.N_MINUS_F);

    /** Algorithms that know nothing of other contents. */
    public RandomAlgorithms(int types, int actions) {
        this(types, actions, false);
    }

    /** Many of these have guards and wait for the broadcaster. */
    public RandomAlgorithms guardedToo() {
        return new RandomAlgorithms(types, actions, true);
    }

    /** Two types, three actions a handler. */
    public static RandomAlgorithms small() {
        return new RandomAlgorithms(2, 3);
    }

    /** The next algorithm that the generator gives; equal seeds give equal algorithms. */
    public Algorithm next(Random random) {
        return draw(random::nextInt);
    }

    /**
     * The algorithm that a source of numbers describes.
     *
     * @param choice given a bound, answers a number from 0 to bound - 1; 0 asks for what is simplest
     */
    public Algorithm draw(IntUnaryOperator choice) {
        int used = 1 + choice.applyAsInt(types);
        Handler broadcast = handler(choice, used, false);
        Handler receive = handler(choice, used, true);
        return Algorithm.of("Random", broadcast, receive);
    }

    private Handler handler(IntUnaryOperator choice, int used, boolean receive) {
        int length = choice.applyAsInt(actions + 1);
        return new Handler(IntStream.range(0, length).mapToObj(i -> action(choice, used, receive)).toList());
    }

    /** In RB-Broadcast mostly a SEND under no condition, on a receipt often a DELIVER and mostly a threshold. */
    private Action action(IntUnaryOperator choice, int used, boolean receive) {
        boolean deliver = choice.applyAsInt(receive ? 3 : 8) == (receive ? 1 : 7);
        Instruction instruction = deliver ? Instruction.deliver()
                : Instruction.send(Destination.values()[choice.applyAsInt(3)], type(choice, used));
        boolean always = choice.applyAsInt(4) < (receive ? 1 : 3);
        Action action = new Action(instruction,
                always ? Condition.always() : Condition.received(type(choice, used), threshold(choice)));
        return guarded && receive ? guarded(choice, used, action) : action;
    }

    /** One action in four waits for the broadcaster, one in two has a guard. */
    private static Action guarded(IntUnaryOperator choice, int used, Action action) {
        Condition condition = choice.applyAsInt(4) == 3 ? Condition.fromBroadcaster(type(choice, used))
                : action.condition();
        Action waiting = new Action(action.instruction(), condition);
        return choice.applyAsInt(2) == 1 ? waiting.oncePerBroadcast() : waiting;
    }

    private static MessageType type(IntUnaryOperator choice, int used) {
        return MessageType.numbered(choice.applyAsInt(used));
    }

    private static Threshold threshold(IntUnaryOperator choice) {
        int kind = choice.applyAsInt(PAPER.size() + 2);
        if (kind < PAPER.size()) {
            return PAPER.get(kind);
        }
        boolean strict = kind > PAPER.size();
        int n = choice.applyAsInt(4) - 1;
        int f = choice.applyAsInt(5) - 2;
        int constant = choice.applyAsInt(4) - 1;
        return new Threshold(n, f, constant, 1 + choice.applyAsInt(3), strict);
    }
}
