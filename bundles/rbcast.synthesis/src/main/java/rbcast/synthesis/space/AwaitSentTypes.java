// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import java.util.BitSet;

/** GH7: an action may only wait for a message type that the algorithm already sends. */
final class AwaitSentTypes implements HeuristicRule {

    private final BitSet[] awaiting;

    AwaitSentTypes(ActionSpace space) {
        awaiting = new BitSet[space.types()];
        for (int type = 0; type < awaiting.length; type++) {
            int awaited = type;
            awaiting[type] = space.where(choice -> space.awaitedType(choice) == awaited);
        }
    }

    @Override
    public void restrict(Draft draft, BitSet available) {
        for (int type = 0; type < awaiting.length; type++) {
            if (!draft.sends(type)) {
                available.andNot(awaiting[type]);
            }
        }
    }
}
