// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

/**
 * When two states are the same: each has a representative, and two states are the same if their representatives are
 * equal.
 *
 * <p>Contract: a representative holds the same choices as its state, each handler's own, with STOPs at the same places;
 * it is its own representative; and states that are taken for the same have the same actions available, the same
 * rewards, and lead to algorithms that are all correct or all incorrect.
 */
@FunctionalInterface
public interface StateIdentity {

    /**
     * Writes the choices of the representative.
     *
     * @param choices receives them at places 0 to {@link Draft#length()} - 1
     */
    void representative(Draft draft, int[] choices);

    /** States are sequences: equal only with the same actions in the same order, as section IV-B says. */
    static StateIdentity ordered() {
        return (draft, choices) -> {
            for (int place = 0; place < draft.length(); place++) {
                choices[place] = draft.choice(place);
            }
        };
    }
}
