// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/**
 * One line of a {@code verify} block: a system and what is expected there.
 *
 * @param system the system
 * @param violation empty if all properties are expected to hold; else the properties one of which is expected to be
 *        violated, all of them when just "violation" is said
 */
public record Expectation(SystemModel system, Optional<Set<Property>> violation) {

    public Expectation {
        Objects.requireNonNull(system);
        violation = violation.map(Set::copyOf);
    }

    /** All properties are expected to hold. */
    public static Expectation correct(SystemModel system) {
        return new Expectation(system, Optional.empty());
    }
}
