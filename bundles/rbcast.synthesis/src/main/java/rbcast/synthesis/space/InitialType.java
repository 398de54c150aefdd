// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import java.util.BitSet;

import rbcast.algorithm.HandlerKind;

/**
 * GH5: the RB-Broadcast handler sends type0, and nothing else does: type0 is the type of the first communication step
 * (section IV-E), so that the receive handler of Algorithm 2 has to send a new one (section VII-B).
 */
final class InitialType implements HeuristicRule {

    private final BitSet sendsOfType0;
    private final BitSet otherSends;

    InitialType(ActionSpace space) {
        this.sendsOfType0 = space.where(choice -> space.sentType(choice) == 0);
        this.otherSends = space.where(choice -> space.isSend(choice) && space.sentType(choice) != 0);
    }

    @Override
    public void restrict(Draft draft, BitSet available) {
        available.andNot(draft.handler() == HandlerKind.RB_BROADCAST ? otherSends : sendsOfType0);
    }
}
