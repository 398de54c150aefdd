package rbcast.tasks.verify;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.tasks.trace.SourceLines;

/**
 * One algorithm in one system.
 *
 * @param file the file that the algorithm comes from, as the user named it
 * @param line the line that asks for it: that of the expectation, or of the algorithm; from 1
 * @param properties the properties to check
 * @param expectedViolation the properties one of which is expected to be violated; empty if all are expected to hold
 * @param source where the algorithm's actions stand
 */
public record VerificationRequest(String file, int line, Algorithm algorithm, SystemModel system,
        Set<Property> properties, Optional<Set<Property>> expectedViolation, SourceLines source) {

    public VerificationRequest {
        Objects.requireNonNull(file);
        Objects.requireNonNull(algorithm);
        Objects.requireNonNull(system);
        Objects.requireNonNull(source);
        properties = Set.copyOf(properties);
        expectedViolation = expectedViolation.map(Set::copyOf);
    }

    /**
     * What the oracle is asked: just the property that is expected to fail, when one is named, for an oracle stops at
     * the first violation that it meets.
     */
    Set<Property> propertiesToAsk() {
        return expectedViolation.filter(properties::containsAll).orElse(properties);
    }
}
