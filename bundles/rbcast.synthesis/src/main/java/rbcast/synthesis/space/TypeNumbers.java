// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import java.util.BitSet;

/**
 * GH10 together with the numbering of types: a SEND uses a type that is already sent, or the next number. So no two
 * algorithms differ only in the names of their types by accident, and type k costs k steps of new types (section
 * IV-C1). How many types there are at all is settled by the {@link ActionSpace}.
 */
final class TypeNumbers implements HeuristicRule {

    private final BitSet[] sendsOfHigherTypes;

    TypeNumbers(ActionSpace space) {
        sendsOfHigherTypes = new BitSet[space.types()];
        for (int type = 0; type < sendsOfHigherTypes.length; type++) {
            int highest = type;
            sendsOfHigherTypes[type] = space.where(choice -> space.sentType(choice) > highest);
        }
    }

    @Override
    public void restrict(Draft draft, BitSet available) {
        int next = draft.typesSent();
        if (next < sendsOfHigherTypes.length) {
            available.andNot(sendsOfHigherTypes[next]);
        }
    }
}
