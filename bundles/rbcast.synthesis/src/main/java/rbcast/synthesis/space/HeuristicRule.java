// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import java.util.BitSet;

/** One heuristic of Table 4: says which actions are not available in a state. */
@FunctionalInterface
public interface HeuristicRule {

    /**
     * Removes from the available actions those that the heuristic does not allow next. Adds none.
     *
     * @param draft the state; not complete
     * @param available the actions, by their numbers in the {@link ActionSpace}
     */
    void restrict(Draft draft, BitSet available);
}
