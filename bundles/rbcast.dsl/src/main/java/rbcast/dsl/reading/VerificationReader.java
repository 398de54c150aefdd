// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.specification.GeneralExpectation;
import rbcast.algorithm.specification.Verification;
import rbcast.algorithm.system.Property;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.ExpectationLine;
import rbcast.dsl.ast.PropertiesLine;
import rbcast.dsl.ast.PropertyName;
import rbcast.dsl.ast.VerifyDefinition;

/** Reads a {@code verify} definition. */
final class VerificationReader {

    private final Problems problems;
    private final SystemReader systems;
    private final List<Expectation> expectations = new ArrayList<>();
    private final List<ExpectationLine> lines = new ArrayList<>();
    private final List<GeneralExpectation> generalExpectations = new ArrayList<>();
    private final List<ExpectationLine> generalLines = new ArrayList<>();
    private final Set<Object> checked = new HashSet<>();

    VerificationReader(Problems problems) {
        this.problems = problems;
        this.systems = new SystemReader(problems);
    }

    /**
     * The verification, if the definition has no errors. A reader reads one definition.
     *
     * @param algorithm what is verified; empty if it has errors itself
     */
    Optional<ReadVerification> read(VerifyDefinition definition, Optional<ReadAlgorithm> algorithm) {
        int errors = problems.errors();
        Set<Property> properties = properties(definition.getPropertyLines());
        for (ExpectationLine line : definition.getExpectations()) {
            read(line, properties);
        }
        if (definition.getExpectations().isEmpty()) {
            problems.add(ProblemKind.DOUBTFUL_EXPECTATION, definition, Literals.VERIFY_DEFINITION__ALGORITHM,
                    "this verification checks nothing: add a system such as 'byzantine with N = 4, F = 1;'");
        }
        if (errors < problems.errors()) {
            return Optional.empty();
        }
        return algorithm.map(verified -> new ReadVerification(
                new Verification(verified.algorithm(), properties, expectations, generalExpectations), definition,
                lines, generalLines));
    }

    private Set<Property> properties(List<PropertiesLine> propertyLines) {
        propertyLines.stream().skip(1).forEach(line -> problems.add(ProblemKind.DUPLICATE_LINE, line,
                "a second 'properties' line: list all properties in the first"));
        return propertyLines.isEmpty() ? Property.reliableBroadcast()
                : systems.properties(propertyLines.get(0).getProperties());
    }

    private void read(ExpectationLine line, Set<Property> properties) {
        Optional<Set<Property>> violation = violation(line, properties);
        if (line.getSystem().isGeneral()) {
            systems.resilience(line.getSystem()).ifPresent(resilience -> {
                generalExpectations.add(new GeneralExpectation(resilience, violation));
                generalLines.add(line);
                checkRepeated(line, resilience);
            });
        } else {
            systems.system(line.getSystem()).ifPresent(system -> {
                expectations.add(new Expectation(system, violation));
                lines.add(line);
                checkRepeated(line, system);
            });
        }
    }

    private void checkRepeated(ExpectationLine line, Object system) {
        if (!checked.add(system)) {
            problems.add(ProblemKind.REPEATED, line, null, "'" + system + "' is checked already: once is enough",
                    Fixes.remove("Remove the line", line));
        }
    }

    private Optional<Set<Property>> violation(ExpectationLine line, Set<Property> checkedProperties) {
        if (!line.isViolation()) {
            return Optional.empty();
        }
        if (line.getViolated().isEmpty()) {
            return Optional.of(checkedProperties);
        }
        for (PropertyName name : line.getViolated()) {
            Property.of(name.getName()).filter(property -> !checkedProperties.contains(property))
                    .ifPresent(property -> problems.add(ProblemKind.DOUBTFUL_EXPECTATION, name,
                            "%s is not checked here, so its violation is never found: add it to the 'properties' line"
                                    .formatted(property)));
        }
        return Optional.of(systems.properties(line.getViolated()));
    }
}
