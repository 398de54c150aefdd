// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certificate;

import java.util.Arrays;
import java.util.Optional;

import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;

/**
 * Goes through all algorithms of a space that have a better reward than a given one, action by action as an episode
 * of the paper chooses them (section IV-D). Only arithmetic cuts: what cannot come to a better reward, whatever is
 * added.
 *
 * <p>In crash systems these are sequences of actions. In the others the order of a handler's actions never changes an
 * outcome, so there each set (with GH1 off, each multiset) is met once, in one of the orders in which it can be chosen.
 */
final class Enumeration {

    /** Counterexample of none. */
    static final int NONE = -1;

    private final Space space;
    private final boolean sequences;
    private final Optional<Long> reward;
    private final Visitor visitor;
    private final int[][] allowed = new int[2][];
    private final int[][] chosen = new int[2][];
    private final int[] size = new int[2];
    private final long[] mostGained = new long[2];
    private final long[] stop = new long[2];

    /** Is told every algorithm. */
    interface Visitor {

        /**
         * @param refutedBy the counterexample that refutes whatever is made of an algorithm by adding actions to its
         *        receive handler, and that was made into this one so; {@link #NONE} if there is none
         * @return the same for this algorithm
         */
        int visit(int[] broadcast, int[] receive, int refutedBy);

        /** Whether there is no need to go on. */
        boolean isOver();
    }

    /** @param reward what has to be exceeded; empty for all algorithms */
    Enumeration(SynthesisSpecification inputs, Space space, Optional<Long> reward, Visitor visitor) {
        this.space = space;
        this.sequences = inputs.goal().systems().stream().anyMatch(system -> system.mode() == FailureMode.CRASH);
        this.reward = reward;
        this.visitor = visitor;
        for (HandlerKind handler : HandlerKind.values()) {
            allowed[handler.ordinal()] = space.allowed(handler);
            chosen[handler.ordinal()] = new int[space.most(handler)];
            mostGained[handler.ordinal()] = space.mostGained(handler);
            stop[handler.ordinal()] = space.stop(handler);
        }
    }

    void run() {
        extend(HandlerKind.RB_BROADCAST, 0, 0, 0, false, NONE);
    }

    /**
     * @param from where to go on among the allowed actions, unless sequences count
     * @param sum the rewards so far
     * @param sent the types sent so far
     */
    private void extend(HandlerKind handler, int from, long sum, int sent, boolean delivers, int refutedBy) {
        if (visitor.isOver() || reward.isPresent() && sum + best(handler.ordinal()) <= reward.get()) {
            return;
        }
        int known = refutedBy;
        int h = handler.ordinal();
        if (size[h] >= space.least(handler)) {
            if (handler == HandlerKind.RB_BROADCAST) {
                extend(HandlerKind.RECEIVE, 0, sum + stop[h], sent, delivers, NONE);
            } else {
                known = complete(sum + stop[h], delivers, refutedBy);
            }
        }
        for (int i = sequences ? 0 : from; i < allowed[h].length && size[h] < chosen[h].length; i++) {
            int action = allowed[h][i];
            if (fits(action) && (!sequences || space.canFollow(action, sent))) {
                chosen[h][size[h]++] = action;
                extend(handler, i, sum + space.reward(action, handler, sent), space.sent(action, sent),
                        delivers || space.delivers(action), known);
                size[h]--;
            }
        }
    }

    /**
     * The most that can still be added to a sum: each free place what no action exceeds, and the STOPs, which have to
     * be.
     */
    private long best(int handler) {
        long best = 0;
        for (int h = handler; h < 2; h++) {
            best += (chosen[h].length - size[h]) * mostGained[h] + stop[h];
        }
        return best;
    }

    private boolean fits(int action) {
        for (int h = 0; h < 2; h++) {
            for (int place = 0; place < size[h]; place++) {
                if (!space.mayStandTogether(action, chosen[h][place])) {
                    return false;
                }
            }
        }
        return true;
    }

    private int complete(long sum, boolean delivers, int refutedBy) {
        if (reward.isPresent() && sum <= reward.get() || space.needsDeliver() && !delivers) {
            return refutedBy;
        }
        int[] broadcast = Arrays.copyOf(chosen[0], size[0]);
        int[] receive = Arrays.copyOf(chosen[1], size[1]);
        int sent = space.arrange(broadcast, 0);
        return sent < 0 || space.arrange(receive, sent) < 0 ? refutedBy : visitor.visit(broadcast, receive, refutedBy);
    }
}
