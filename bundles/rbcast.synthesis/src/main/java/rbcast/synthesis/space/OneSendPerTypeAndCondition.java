// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import rbcast.algorithm.Condition;

/**
 * GH4: for each condition and message type sent, one SEND: to all, to the neighbours, or only to itself, with a guard
 * or without.
 */
final class OneSendPerTypeAndCondition implements HeuristicRule {

    private record Purpose(int type, Condition condition) {
    }

    /** Of each action those that GH4 rules out next to it. */
    private final BitSet[] alternatives;

    OneSendPerTypeAndCondition(ActionSpace space) {
        Map<Purpose, BitSet> sends = new HashMap<>();
        for (int choice = 0; choice < space.stop(); choice++) {
            if (space.isSend(choice)) {
                sends.computeIfAbsent(purpose(space, choice), unseen -> new BitSet()).set(choice);
            }
        }
        alternatives = new BitSet[space.size()];
        for (int choice = 0; choice < space.size(); choice++) {
            alternatives[choice] = new BitSet();
            if (space.isSend(choice)) {
                alternatives[choice].or(sends.get(purpose(space, choice)));
                alternatives[choice].clear(choice);
            }
        }
    }

    private static Purpose purpose(ActionSpace space, int send) {
        return new Purpose(space.sentType(send), space.action(send).condition());
    }

    @Override
    public void restrict(Draft draft, BitSet available) {
        for (int place = 0; place < draft.length(); place++) {
            available.andNot(alternatives[draft.choice(place)]);
        }
    }
}
