// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import java.util.BitSet;

import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;

/**
 * GH8: at least one DELIVER. The last handler that may hold one does not stop without it, and keeps its last free place
 * for it.
 */
final class AtLeastOneDeliver implements HeuristicRule {

    private final int stop;
    private final BitSet delivers;
    private final HandlerKind last;
    private final int places;

    AtLeastOneDeliver(ActionSpace space, SynthesisSpecification specification) {
        this.stop = space.stop();
        this.delivers = space.where(space::isDeliver);
        boolean anywhere = !specification.space().has(Heuristic.GH2) || specification.space().receive().deliver();
        this.last = anywhere ? HandlerKind.RECEIVE : HandlerKind.RB_BROADCAST;
        this.places = HandlerSizes.effective(specification, last).maxActions() - 1;
    }

    @Override
    public void restrict(Draft draft, BitSet available) {
        if (draft.delivers() || draft.handler() != last) {
            return;
        }
        available.clear(stop);
        if (draft.actions() >= places - 1) {
            available.and(delivers);
        }
    }
}
