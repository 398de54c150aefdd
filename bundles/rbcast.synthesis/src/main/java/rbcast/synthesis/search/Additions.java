// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** What may be added to a draft, narrowed down by one refutation after the other. */
final class Additions {

    private final BitSet next;
    private final IntPredicate later;
    private final Limits limits;
    private final boolean anyOrder;
    private BitSet fewest;
    private boolean hopeless;
    private boolean postponed;

    /**
     * How much can still be added.
     *
     * @param places greatest number of actions that the handler has room for
     * @param affordableNumber greatest number of actions that the reward in question allows
     * @param affordable whether it allows a certain action
     */
    record Limits(int places, int affordableNumber, IntPredicate affordable) {
    }

    /**
     * @param next what may be added next, STOP perhaps included; narrowed down
     * @param later whether an action may be added, now or later
     * @param anyOrder whether the actions of an algorithm may be added in any order, and all that could be added later
     *        may be added now
     */
    Additions(BitSet next, IntPredicate later, Limits limits, boolean anyOrder) {
        this.next = next;
        this.later = later;
        this.limits = limits;
        this.anyOrder = anyOrder;
    }

    /**
     * The draft as it is, and everything made of it without one of the remedies, is incorrect.
     *
     * @param actions where remedies are looked for
     */
    void needOneOf(IntPredicate remedy, BitSet actions) {
        next.and(actions);
        BitSet useful = filtered(anyOrder ? next : actions, action -> remedy.test(action) && later.test(action));
        BitSet payable = filtered(useful, limits.affordable());
        boolean dear = payable.isEmpty() || limits.affordableNumber() == 0;
        if (useful.isEmpty() || limits.places() == 0) {
            hopeless = true;
            next.clear();
        } else if (dear) {
            postponed = true;
            next.clear();
        } else if (Math.min(limits.places(), limits.affordableNumber()) == 1) {
            postponed |= limits.places() > 1 || !payable.equals(useful);
            next.and(payable);
        } else if (anyOrder && (fewest == null || payable.cardinality() < fewest.cardinality())) {
            postponed |= !payable.equals(useful);
            fewest = payable;
        }
    }

    private static BitSet filtered(BitSet actions, IntPredicate predicate) {
        BitSet filtered = new BitSet();
        for (int action = actions.nextSetBit(0); action >= 0; action = actions.nextSetBit(action + 1)) {
            filtered.set(action, predicate.test(action));
        }
        return filtered;
    }

    /** Goes on with the remedies of one refutation, where any order will do: the one that has fewest. */
    void choose() {
        if (fewest != null) {
            next.and(fewest);
        }
    }

    boolean isEmpty() {
        return next.isEmpty();
    }

    /** Whether nothing correct can be made of the draft, at any reward. */
    boolean isHopeless() {
        return hopeless && !postponed;
    }

    /** Whether something was left out only because the reward in question does not allow it. */
    boolean isPostponed() {
        return postponed;
    }
}
