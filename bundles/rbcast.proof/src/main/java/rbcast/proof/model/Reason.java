// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.model;

import java.util.Set;
import java.util.function.Function;

import rbcast.proof.logic.Formula;

/**
 * A way in which processes of a class come to have done something.
 *
 * @param effect what they have done then
 * @param condition whether they can, after what has been done in a state
 */
record Reason(Set<Fact> effect, Function<State, Formula> condition) {

    Formula holds(State state) {
        return condition.apply(state);
    }
}
