// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.specification.GeneralExpectation;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.specification.Verification;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
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

    private final int errorsBefore;
    private Optional<Set<Property>> chosen = Optional.empty();

    /** Reads one definition. */
    VerificationReader(Problems problems) {
        this.problems = problems;
        this.systems = new SystemReader(problems);
        this.errorsBefore = problems.errors();
    }

    /** Reads a definition, or the part of one that has its properties and its first expectation. */
    void begin(VerifyDefinition definition) {
        chosen = chosen(definition.getPropertyLines());
        goOn(definition);
        if (definition.getExpectations().isEmpty()) {
            problems.add(ProblemKind.DOUBTFUL_EXPECTATION, definition, Literals.VERIFY_DEFINITION__ALGORITHM,
                    "this verification checks nothing: add a system such as 'byzantine with N = 4, F = 1;'");
        }
    }

    /** Reads further expectations of the same definition. */
    void goOn(VerifyDefinition part) {
        part.getExpectations().forEach(this::read);
    }

    /** The lines of the expectations that were read since they were last taken away, in their order. */
    List<ExpectationLine> takeLines() {
        return take(lines);
    }

    /** The same for general expectations. */
    List<ExpectationLine> takeGeneralLines() {
        return take(generalLines);
    }

    private static List<ExpectationLine> take(List<ExpectationLine> lines) {
        List<ExpectationLine> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    /**
     * The verification, if what was read has no errors.
     *
     * @param algorithm what is verified; empty if it has errors itself
     */
    Optional<Verification> end(Optional<ReadAlgorithm> algorithm) {
        if (errorsBefore < problems.errors()) {
            return Optional.empty();
        }
        return algorithm.map(verified ->
                new Verification(verified.algorithm(), chosen, expectations, generalExpectations));
    }

    private Optional<Set<Property>> chosen(List<PropertiesLine> propertyLines) {
        propertyLines.stream().skip(1).forEach(line -> problems.add(ProblemKind.DUPLICATE_LINE, line,
                "a second 'properties' line: list all properties in the first"));
        return propertyLines.stream().findFirst().map(line -> systems.properties(line.getProperties()));
    }

    private void read(ExpectationLine line) {
        if (line.getSystem().isGeneral()) {
            Optional<Resilience> read = systems.resilience(line.getSystem());
            Optional<Set<Property>> violation = violation(line, chosen.orElseGet(() ->
                    read.map(Resilience::usualProperties).orElseGet(() -> EnumSet.allOf(Property.class))));
            read.ifPresent(resilience -> {
                generalExpectations.add(new GeneralExpectation(resilience, violation));
                generalLines.add(line);
                checkRepeated(line, resilience);
            });
        } else {
            Optional<SystemModel> read = systems.system(line.getSystem());
            Optional<Set<Property>> violation = violation(line, checked(read));
            read.ifPresent(system -> {
                expectations.add(new Expectation(system, violation));
                lines.add(line);
                checkRepeated(line, system);
            });
        }
    }

    private Set<Property> checked(Optional<SystemModel> system) {
        return chosen.orElseGet(() -> system.map(Property::usual).orElseGet(() -> EnumSet.allOf(Property.class)));
    }

    private void checkRepeated(ExpectationLine line, Object system) {
        if (!checked.add(system)) {
            problems.add(ProblemKind.REPEATED, line, null, "'" + system + "' is checked already: once is enough",
                    Fixes.remove("Remove the line", line));
        }
    }

    private Optional<Set<Property>> violation(ExpectationLine line, Set<Property> properties) {
        if (!line.isViolation()) {
            return Optional.empty();
        }
        if (line.getViolated().isEmpty()) {
            return Optional.of(properties);
        }
        for (PropertyName name : line.getViolated()) {
            Property.of(name.getName()).filter(property -> !properties.contains(property))
                    .ifPresent(property -> problems.add(ProblemKind.DOUBTFUL_EXPECTATION, name,
                            "%s is not checked here, so its violation is never found: add it to the 'properties' line"
                                    .formatted(property)));
        }
        return Optional.of(systems.properties(line.getViolated()));
    }
}
