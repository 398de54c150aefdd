// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.verify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.specification.GeneralExpectation;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.specification.Verification;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Document;
import rbcast.dsl.Position;
import rbcast.dsl.VerificationBlock;
import rbcast.tasks.trace.SourceLines;

/**
 * One algorithm in one scope.
 *
 * @param file the file that the algorithm comes from, as the user named it
 * @param line the line that asks for it: that of the expectation, or of the algorithm; from 1
 * @param properties the properties to check
 * @param expectedViolation the properties one of which is expected to be violated; empty if all are expected to hold
 * @param source where the algorithm's actions stand
 */
public record VerificationRequest(String file, int line, Algorithm algorithm, Scope scope, Set<Property> properties,
        Optional<Set<Property>> expectedViolation, SourceLines source) {

    public VerificationRequest {
        Objects.requireNonNull(file);
        Objects.requireNonNull(algorithm);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(source);
        properties = Set.copyOf(properties);
        expectedViolation = expectedViolation.map(Set::copyOf);
    }

    /** What the {@code verify} blocks of a document ask for, in the order of the text. */
    public static List<VerificationRequest> of(Document document) {
        List<VerificationRequest> requests = new ArrayList<>();
        for (VerificationBlock block : document.verifications()) {
            Verification verification = block.verification();
            for (int i = 0; i < verification.expectations().size(); i++) {
                Expectation expectation = verification.expectations().get(i);
                requests.add(request(document, verification, block.expectations().get(i),
                        new Scope.One(expectation.system()), expectation.violation()));
            }
            for (int i = 0; i < verification.generalExpectations().size(); i++) {
                GeneralExpectation expectation = verification.generalExpectations().get(i);
                requests.add(request(document, verification, block.generalExpectations().get(i),
                        new Scope.All(expectation.resilience()), expectation.violation()));
            }
        }
        return requests;
    }

    private static VerificationRequest request(Document document, Verification verification, Position position,
            Scope scope, Optional<Set<Property>> violation) {
        Algorithm algorithm = verification.algorithm();
        Set<Property> properties = scope instanceof Scope.One one ? verification.properties(one.system())
                : verification.properties(((Scope.All) scope).resilience());
        return new VerificationRequest(document.fileName(), position.line(), algorithm, scope, properties, violation,
                source(document, algorithm));
    }

    /** An algorithm of a document in a system of the user's choice, where the usual properties should hold. */
    public static VerificationRequest of(Document document, Algorithm algorithm, SystemModel system) {
        return new VerificationRequest(document.fileName(),
                document.position(algorithm).map(Position::line).orElse(1), algorithm, new Scope.One(system),
                Property.usual(system), Optional.empty(), source(document, algorithm));
    }

    /** An algorithm of a document in many systems of the user's choice, where the usual properties should hold. */
    public static VerificationRequest of(Document document, Algorithm algorithm, Resilience systems) {
        return new VerificationRequest(document.fileName(),
                document.position(algorithm).map(Position::line).orElse(1), algorithm, new Scope.All(systems),
                systems.usualProperties(), Optional.empty(), source(document, algorithm));
    }

    /**
     * The part of this request that is about those properties alone.
     *
     * @return empty if there is none: it asks for none of them, or it expects a violation that may be another's
     */
    public Optional<VerificationRequest> about(Set<Property> chosen) {
        Set<Property> rest = EnumSet.noneOf(Property.class);
        rest.addAll(properties);
        rest.retainAll(chosen);
        if (rest.isEmpty() || !expectedViolation.map(rest::containsAll).orElse(true)) {
            return Optional.empty();
        }
        return Optional.of(withProperties(rest));
    }

    /** The same for other properties. */
    public VerificationRequest withProperties(Set<Property> others) {
        return new VerificationRequest(file, line, algorithm, scope, others, expectedViolation, source);
    }

    private static SourceLines source(Document document, Algorithm algorithm) {
        return site -> document.position(algorithm, site).map(position -> OptionalInt.of(position.line()))
                .orElse(OptionalInt.empty());
    }

    /** What the oracle is asked: see {@link Verification#asked}. */
    public Set<Property> propertiesToAsk() {
        return Verification.asked(properties, expectedViolation);
    }
}
