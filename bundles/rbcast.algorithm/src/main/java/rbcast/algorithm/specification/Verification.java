// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /**
     * What has to be asked about one of its lines: just the properties that are expected to fail, when they are named,
     * for an oracle stops at the first violation that it meets.
     *
     * @param violation what the line expects to be violated; empty if nothing
     */
    public Set<Property> asked(Optional<Set<Property>> violation) {
        return asked(properties, violation);
    }

    /** The same about a line of a verification that checks those properties. */
    public static Set<Property> asked(Set<Property> checked, Optional<Set<Property>> violation) {
        return violation.filter(checked::containsAll).orElse(checked);
    }

    /** A verification of single systems. */
    public Verification(Algorithm algorithm, Set<Property> properties, List<Expectation> expectations) {
        this(algorithm, properties, expectations, List.of());
    }
}
