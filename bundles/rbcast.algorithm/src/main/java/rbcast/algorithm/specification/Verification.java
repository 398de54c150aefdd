// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;

/**
 * A {@code verify} block: what has to hold of an algorithm.
 *
 * @param properties the properties checked in every system, at least one
 * @param expectations the systems to check, in order
 * @param generalExpectations the statements on every N and F, in order
 */
public record Verification(Algorithm algorithm, Set<Property> properties, List<Expectation> expectations,
        List<GeneralExpectation> generalExpectations) {

    public Verification {
        Objects.requireNonNull(algorithm);
        properties = Set.copyOf(properties);
        expectations = List.copyOf(expectations);
        generalExpectations = List.copyOf(generalExpectations);
        if (properties.isEmpty()) {
            throw new IllegalArgumentException("a verification needs at least one property");
        }
    }

    /** A verification of single systems. */
    public Verification(Algorithm algorithm, Set<Property> properties, List<Expectation> expectations) {
        this(algorithm, properties, expectations, List.of());
    }
}
