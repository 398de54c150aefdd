// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import java.util.BitSet;

import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.SynthesisSpecification;

/** GH2: the instructions available in each handler. STOP always is. */
final class HandlerInstructions implements HeuristicRule {

    private final BitSet broadcast;
    private final BitSet receive;

    HandlerInstructions(ActionSpace space, SynthesisSpecification specification) {
        this.broadcast = allowed(space, specification.space().broadcast());
        this.receive = allowed(space, specification.space().receive());
    }

    private static BitSet allowed(ActionSpace space, HandlerRules rules) {
        return space.where(choice -> choice == space.stop() || space.isSend(choice) && rules.send()
                || space.isDeliver(choice) && rules.deliver());
    }

    @Override
    public void restrict(Draft draft, BitSet available) {
        available.and(draft.handler() == HandlerKind.RB_BROADCAST ? broadcast : receive);
    }
}
