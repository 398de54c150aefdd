// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

import java.util.List;
import java.util.Objects;

import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;

/**
 * What stands behind a verdict about one system, or about every N and F, that no search has given.
 *
 * @param solver who has found every question unsatisfiable: name and version
 * @param anyDelivery whether some correct process delivers in some run of some system, as far as that is known
 * @param parts the questions; a property that says nothing in a situation has none there
 */
public record Proof(String solver, boolean anyDelivery, List<Part> parts) {

    /**
     * A property in a situation.
     *
     * @param queries how often the solver was asked, the assertion of a lemma being added each time
     */
    public record Part(Situation.Kind situation, Property property, int queries) {
        public Part {
            Objects.requireNonNull(situation);
            Objects.requireNonNull(property);
        }
    }

    public Proof {
        Objects.requireNonNull(solver);
        parts = List.copyOf(parts);
    }

    /** How often the solver was asked, all in all. */
    public int queries() {
        return parts.stream().mapToInt(Part::queries).sum();
    }
}
