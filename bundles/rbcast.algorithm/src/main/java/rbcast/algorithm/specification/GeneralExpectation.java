// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.system.Property;

/**
 * One line of a {@code verify} block that speaks of every N and F at once, so of a proof rather than of one system.
 *
 * @param resilience the systems
 * @param violation empty if all properties are expected to hold in all of them; else the properties one of which is
 *        expected to be violated in some of them, all of them when just "violation" is said
 */
public record GeneralExpectation(Resilience resilience, Optional<Set<Property>> violation) {

    public GeneralExpectation {
        Objects.requireNonNull(resilience);
        violation = violation.map(Set::copyOf);
    }

    /** All properties are expected to hold. */
    public static GeneralExpectation correct(Resilience resilience) {
        return new GeneralExpectation(resilience, Optional.empty());
    }
}
