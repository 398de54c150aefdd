// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certificate;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.verdict.Cancellation;

/**
 * Goes through all algorithms of a space that have a better reward than a given one, action by action as an episode
 * of the paper chooses them (section IV-D). Only arithmetic cuts: what cannot come to a better reward, whatever is
 * added.
 *
 * <p>In crash systems these are sequences of actions. In the others the order of a handler's actions never changes an
 * outcome, so there each set (with GH1 off, each multiset) is met once, in one of the orders in which it can be chosen.
 *
 * <p>Several may share the work. What begins with the same few actions is a part of the space, and so is each algorithm
 * of fewer actions; parts have numbers, in the order in which everybody meets them, and each goes to whoever takes the
 * number.
 */
final class Enumeration {

    /** Counterexample of none. */
    static final int NONE = -1;
    /** Number of actions that all algorithms of a part have in common. */
    private static final int COMMON = 3;

    private static final int ALGORITHMS_BETWEEN_QUESTIONS = 1000;

    private final Space space;
    private final boolean sequences;
    /** What a reward has to exceed. */
    private final long floor;
    private final AtomicInteger partsTaken;
    private final Cancellation cancellation;
    private final Visitor visitor;
    private final int[][] allowed;
    private final long[] mostGained;
    /** What is chosen so far for both handlers, and where the receive handler begins. */
    private final int[] chosen;
    private int size;
    private int start;
    /** The number of the part that was met last, and the one that is to be gone through next. */
    private int part = -1;
    private int mine = -1;
    private long visits;
    private boolean cancelled;

    /** Is told every algorithm; by several threads at once if they share the work. */
    interface Visitor {

        /**
         * @param part its number
         * @param refutedBy what the visitor answered for the algorithm, if it is of the same part, that has a few
         *        actions of the receive handler less; {@link #NONE} if there is none
         * @return the counterexample that refutes this algorithm
         */
        int visit(int part, int[] broadcast, int[] receive, int refutedBy);
    }

    /**
     * @param reward what has to be exceeded; empty for all algorithms
     * @param partsTaken how many parts of the space those who share the work have taken
     */
    Enumeration(SynthesisSpecification inputs, Space space, Optional<Long> reward, AtomicInteger partsTaken,
            Cancellation cancellation, Visitor visitor) {
        this.space = space;
        this.sequences = inputs.goal().systems().stream().anyMatch(system -> system.mode() == FailureMode.CRASH);
        this.floor = reward.orElse(Long.MIN_VALUE);
        this.partsTaken = partsTaken;
        this.cancellation = cancellation;
        this.visitor = visitor;
        this.allowed = Stream.of(HandlerKind.values()).map(space::allowed).toArray(int[][]::new);
        this.mostGained = Stream.of(HandlerKind.values()).mapToLong(space::mostGained).toArray();
        this.chosen = new int[Stream.of(HandlerKind.values()).mapToInt(space::most).sum()];
    }

    /**
     * Goes through the parts that it takes, until none is left.
     *
     * @return whether it was not cancelled
     */
    boolean run() {
        extend(HandlerKind.RB_BROADCAST, 0, 0, 0, false, NONE);
        return !cancelled;
    }

    /**
     * @param from where to go on among the allowed actions, unless sequences count
     * @param sum the rewards so far
     * @param sent the types sent so far
     */
    private void extend(HandlerKind handler, int from, long sum, int sent, boolean delivers, int refutedBy) {
        boolean receives = handler == HandlerKind.RECEIVE;
        int room = space.most(handler) - (receives ? size - start : size);
        if (cancelled || sum + best(handler, room) <= floor) {
            return;
        }
        int known = refutedBy;
        if (space.most(handler) - room >= space.least(handler)) {
            if (receives) {
                known = complete(sum + space.stop(handler), delivers, refutedBy);
            } else {
                start = size;
                extend(HandlerKind.RECEIVE, 0, sum + space.stop(handler), sent, delivers, NONE);
            }
        }
        int[] actions = allowed[handler.ordinal()];
        for (int i = sequences ? 0 : from; i < actions.length && room > 0; i++) {
            if (fits(actions[i]) && (!sequences || space.canFollow(actions[i], sent))) {
                chosen[size++] = actions[i];
                if (size != COMMON || isNextPartMine()) {
                    extend(handler, i, sum + space.reward(actions[i], handler, sent), space.sent(actions[i], sent),
                            delivers || space.delivers(actions[i]), size > COMMON ? known : NONE);
                }
                size--;
            }
        }
    }

    private boolean isNextPartMine() {
        mine = part == mine ? partsTaken.getAndIncrement() : mine;
        return ++part == mine;
    }

    /**
     * The most that can still be added to a sum: each free place what no action exceeds, and the STOPs, which have to
     * be.
     */
    private long best(HandlerKind handler, int room) {
        return room * mostGained[handler.ordinal()] + space.stop(handler) + (handler == HandlerKind.RECEIVE ? 0
                : best(HandlerKind.RECEIVE, space.most(HandlerKind.RECEIVE)));
    }

    private boolean fits(int action) {
        boolean fits = true;
        for (int place = 0; place < size; place++) {
            fits &= space.mayStandTogether(action, chosen[place]);
        }
        return fits;
    }

    private int complete(long sum, boolean delivers, int refutedBy) {
        if (sum <= floor || space.needsDeliver() && !delivers || size < COMMON && !isNextPartMine()) {
            return refutedBy;
        }
        cancelled |= visits++ % ALGORITHMS_BETWEEN_QUESTIONS == 0 && cancellation.isCancelled();
        int[] broadcast = Arrays.copyOf(chosen, start);
        int[] receive = Arrays.copyOfRange(chosen, start, size);
        int sent = space.arrange(broadcast, 0);
        return sent < 0 || space.arrange(receive, sent) < 0 ? refutedBy
                : visitor.visit(part, broadcast, receive, refutedBy);
    }
}
