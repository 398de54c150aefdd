// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import java.util.Objects;

import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.proof.logic.Query;

/**
 * A question that a solver has answered with "no": what is violated nowhere.
 *
 * @param situation where it was looked for
 * @param property what is never violated there
 * @param query the query in its last form, which is unsatisfiable
 * @param checks how often the solver was asked until then
 */
public record Answered(Situation.Kind situation, Property property, Query query, int checks) {

    public Answered {
        Objects.requireNonNull(situation);
        Objects.requireNonNull(property);
        Objects.requireNonNull(query);
    }
}
