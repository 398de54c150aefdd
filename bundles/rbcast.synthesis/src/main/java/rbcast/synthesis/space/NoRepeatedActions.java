// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import java.util.BitSet;

/** GH1: no repeated actions in the entire algorithm, except STOP. */
final class NoRepeatedActions implements HeuristicRule {

    private final ActionSpace space;

    NoRepeatedActions(ActionSpace space) {
        this.space = space;
    }

    @Override
    public void restrict(Draft draft, BitSet available) {
        for (int place = 0; place < draft.length(); place++) {
            if (draft.choice(place) != space.stop()) {
                available.clear(draft.choice(place));
            }
        }
    }
}
