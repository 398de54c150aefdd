// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;

/**
 * Picks one order among all in which the actions of an algorithm can be chosen and which mean the same, so that a
 * search meets every algorithm once without remembering any: the lexicographically first one. It can be told while a
 * draft grows: an action has no business behind a higher-numbered one with which it could have changed places.
 */
public final class CanonicalOrder {

    private final OrderFreeStates identity;
    private final boolean awaitedIsSent;
    private final int stop;

    /** For the drafts of a specification. */
    public CanonicalOrder(ActionSpace space, SynthesisSpecification specification, OrderFreeStates identity) {
        this.identity = identity;
        this.awaitedIsSent = specification.space().has(Heuristic.GH7);
        this.stop = space.stop();
    }

    /**
     * Whether a draft in canonical order stays so with the action added.
     *
     * @param choice an action that the heuristics allow
     */
    public boolean continues(Draft draft, int choice) {
        if (choice == stop) {
            return true;
        }
        int start = draft.length() - draft.actions();
        for (int place = draft.length() - 1; place >= start; place--) {
            int before = draft.choice(place);
            if (!identity.commute(choice, before)) {
                return true;
            }
            if (choice < before && draft.hadTypesFor(choice, place, awaitedIsSent)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the action may come to stand in a draft in canonical order at all, now or behind further actions. One
     * that has no business where it would stand now may have some behind an action with which it cannot change places.
     * That depends on no heuristic: some may forbid it all the same.
     */
    public boolean mayComeLater(Draft draft, int choice) {
        return identity.orderMatters(choice) || continues(draft, choice);
    }
}
