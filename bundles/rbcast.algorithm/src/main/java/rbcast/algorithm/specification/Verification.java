// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/**
 * A {@code verify} block: what has to hold of an algorithm.
 *
 * @param chosen the properties checked in every system, at least one; empty for the usual ones of each system, also
 *        where the choice is just these
 * @param expectations the systems to check, in order
 * @param generalExpectations the statements on every N and F, in order
 */
public record Verification(Algorithm algorithm, Optional<Set<Property>> chosen, List<Expectation> expectations,
        List<GeneralExpectation> generalExpectations) {

    public Verification {
        Objects.requireNonNull(algorithm);
        expectations = List.copyOf(expectations);
        generalExpectations = List.copyOf(generalExpectations);
        boolean usual = chosen.isPresent() && chosen.get().equals(Property.reliableBroadcast())
                && expectations.stream().allMatch(expectation -> expectation.system().contents() == 1)
                && generalExpectations.stream().allMatch(expectation -> expectation.resilience().contents() == 1);
        chosen = usual ? Optional.empty() : chosen.map(Set::copyOf);
        if (chosen.isPresent() && chosen.get().isEmpty()) {
            throw new IllegalArgumentException("a verification needs at least one property");
        }
    }

    /** A verification of these properties. */
    public Verification(Algorithm algorithm, Set<Property> properties, List<Expectation> expectations,
            List<GeneralExpectation> generalExpectations) {
        this(algorithm, Optional.of(properties), expectations, generalExpectations);
    }

    /**
     * What has to be asked about one of its lines: just the properties that are expected to fail, when they are named,
     * for an oracle stops at the first violation that it meets.
     *
     * @param system of the line
     * @param violation what the line expects to be violated; empty if nothing
     */
    public Set<Property> asked(SystemModel system, Optional<Set<Property>> violation) {
        return asked(properties(system), violation);
    }

    /** The same about a line of a verification that checks those properties. */
    public static Set<Property> asked(Set<Property> checked, Optional<Set<Property>> violation) {
        return violation.filter(checked::containsAll).orElse(checked);
    }

    /** A verification of single systems. */
    public Verification(Algorithm algorithm, Set<Property> properties, List<Expectation> expectations) {
        this(algorithm, properties, expectations, List.of());
    }

    /** The properties checked in systems with one content. */
    public Set<Property> properties() {
        return chosen.orElseGet(Property::reliableBroadcast);
    }

    /** The properties checked in those systems. */
    public Set<Property> properties(Resilience systems) {
        return chosen.orElseGet(systems::usualProperties);
    }

    /** The properties checked in that system. */
    public Set<Property> properties(SystemModel system) {
        return chosen.orElseGet(() -> Property.usual(system));
    }
}
