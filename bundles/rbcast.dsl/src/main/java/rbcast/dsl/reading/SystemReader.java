// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import rbcast.algorithm.specification.Bound;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Fix;
import rbcast.dsl.ast.AstPackage;
import rbcast.dsl.ast.ConstraintDefinition;
import rbcast.dsl.ast.Parameter;
import rbcast.dsl.ast.PropertyName;
import rbcast.dsl.ast.SystemDefinition;
import rbcast.dsl.writing.Wording;

/** Reads failure modes, systems and properties. */
final class SystemReader {

    private static final String CONTENTS = "contents";
    private static final Map<String, Bound> BOUNDS =
            Map.of("N", Bound.PROCESSES, "F", Bound.FAULTY, CONTENTS, Bound.CONTENTS);

    private final Problems problems;
    private final ExpressionReader expressions;
    private final Numbers numbers;

    SystemReader(Problems problems) {
        this.problems = problems;
        this.expressions = new ExpressionReader(problems);
        this.numbers = new Numbers(problems);
    }

    /** The system of given N and F, if it is one. */
    Optional<SystemModel> system(SystemDefinition definition) {
        Optional<FailureMode> mode = mode(definition);
        Map<String, Integer> sizes = new HashMap<>();
        int errors = problems.errors();
        for (Parameter parameter : definition.getParameters()) {
            read(parameter, sizes);
        }
        if (errors < problems.errors()) {
            return Optional.empty();
        }
        for (String name : List.of("N", "F")) {
            if (!sizes.containsKey(name)) {
                problems.add(ProblemKind.MISSING, definition, null, "the system lacks " + name
                        + ": write for instance 'with N = 4, F = 1'", completed(definition, mode, sizes));
                return Optional.empty();
            }
        }
        return mode.flatMap(failureMode -> system(definition, failureMode, sizes));
    }

    /** The system with the smallest N, or the greatest F, that the literature has for the other one. */
    private static List<Fix> completed(SystemDefinition definition, Optional<FailureMode> mode,
            Map<String, Integer> sizes) {
        int factor = mode.filter(FailureMode.BYZANTINE::equals).isPresent() ? 3 : 2;
        int f = sizes.getOrDefault("F", sizes.containsKey("N") ? (sizes.get("N") - 1) / factor : 1);
        int n = sizes.getOrDefault("N", Math.min(SystemModel.MAX_PROCESSES, factor * f + 1));
        String system = Wording.system(definition.getMode(), String.valueOf(n),
                String.valueOf(mode.filter(FailureMode.NO_FAILURE::equals).isPresent() ? 0 : f));
        String contents = sizes.containsKey(CONTENTS) ? ", contents " + sizes.get(CONTENTS) : "";
        return f < n ? Fixes.replace(definition, null, system + contents) : List.of();
    }

    private Optional<SystemModel> system(SystemDefinition definition, FailureMode mode, Map<String, Integer> sizes) {
        try {
            return Optional.of(new SystemModel(mode, sizes.get("N"), sizes.get("F"), sizes.getOrDefault(CONTENTS, 1)));
        } catch (IllegalArgumentException e) {
            problems.add(ProblemKind.OUT_OF_RANGE, definition, e.getMessage());
            return Optional.empty();
        }
    }

    private void read(Parameter parameter, Map<String, Integer> sizes) {
        String name = parameter.getName();
        Bound bound = BOUNDS.get(name);
        if (bound == null) {
            problems.add(ProblemKind.UNKNOWN_NAME, parameter, AstPackage.Literals.PARAMETER__NAME,
                    Suggestions.unknown("parameter", name, List.of("N", "F")));
            return;
        }
        if (sizes.containsKey(name)) {
            problems.add(ProblemKind.DUPLICATE_LINE, parameter, name + " is given twice: say it once");
            return;
        }
        numbers.read(parameter, AstPackage.Literals.PARAMETER__VALUE, parameter.getValue(), bound)
                .ifPresent(value -> sizes.put(name, value.intValueExact()));
    }

    /** Every system that meets the constraints, if that has a meaning. */
    Optional<Resilience> resilience(SystemDefinition definition) {
        Optional<FailureMode> mode = mode(definition);
        int errors = problems.errors();
        List<LinearConstraint> constraints = new ArrayList<>();
        for (ConstraintDefinition constraint : definition.getConstraints()) {
            expressions.constraint(constraint).ifPresent(constraints::add);
        }
        int contents = definition.getContents() == null ? 1 : numbers.read(definition,
                AstPackage.Literals.SYSTEM_DEFINITION__CONTENTS, definition.getContents(), Bound.CONTENTS)
                .map(BigDecimal::intValueExact).orElse(1);
        if (mode.isEmpty() || errors < problems.errors()) {
            return Optional.empty();
        }
        try {
            Resilience resilience = new Resilience(mode.get(), constraints, contents);
            if (admitsNone(resilience)) {
                problems.add(ProblemKind.DOUBTFUL_EXPECTATION, definition, "no system of up to %d processes meets %s"
                        .formatted(SystemModel.MAX_PROCESSES, resilience.condition()));
            }
            return Optional.of(resilience);
        } catch (IllegalArgumentException e) {
            problems.add(ProblemKind.OUT_OF_RANGE, definition, e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether none of the systems is one of those that can be run. */
    static boolean admitsNone(Resilience resilience) {
        for (int n = 1; n <= SystemModel.MAX_PROCESSES; n++) {
            for (int f = 0; f < n; f++) {
                if (resilience.admits(n, f)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Optional<FailureMode> mode(SystemDefinition definition) {
        Optional<FailureMode> mode = FailureMode.of(definition.getMode());
        if (mode.isEmpty()) {
            problems.add(ProblemKind.UNKNOWN_NAME, definition, AstPackage.Literals.SYSTEM_DEFINITION__MODE,
                    Suggestions.unknown("failure mode", definition.getMode(), FailureMode.values()));
        }
        return mode;
    }

    /** The properties of a list, each once. */
    Set<Property> properties(List<PropertyName> names) {
        Set<Property> properties = EnumSet.noneOf(Property.class);
        for (PropertyName name : names) {
            Optional<Property> property = Property.of(name.getName());
            if (property.isEmpty()) {
                problems.add(ProblemKind.UNKNOWN_NAME, name,
                        Suggestions.unknown("property", name.getName(), Property.values()));
            } else if (!properties.add(property.get())) {
                repeated(name, name.getName());
            }
        }
        return properties;
    }

    /** Notes that something of a list is there already. */
    void repeated(EObject source, Object what) {
        problems.add(ProblemKind.REPEATED, source, null, "'" + what + "' is listed already: once is enough",
                Fixes.removeItem(source));
    }
}
