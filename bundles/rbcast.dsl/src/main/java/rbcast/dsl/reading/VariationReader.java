// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.campaign.Axis;
import rbcast.algorithm.campaign.Campaign.Learning;
import rbcast.algorithm.campaign.Campaign.Subject;
import rbcast.algorithm.specification.Bound;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Severity;
import rbcast.dsl.SynthesisOverrides;
import rbcast.dsl.SynthesisOverrides.ValueProblem;
import rbcast.dsl.VariedLine;
import rbcast.dsl.Vocabulary;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.VariationLine;
import rbcast.dsl.ast.VariedValue;

/** Reads {@code for learner default, as published;}: each value as the line of that keyword reads it. */
final class VariationReader {

    /** What a verification has of the lines of a synthesis. */
    private static final List<String> OF_VERIFICATIONS = List.of("systems", "properties", Vocabulary.CONTENTS);
    private static final SynthesisSpecification ANY = SynthesisSpecification.paper("Any",
            List.of(new SystemModel(FailureMode.BYZANTINE, 4, 1)));

    private final Problems problems;
    private final VariationLine line;
    private final VariedLine parts;

    VariationReader(Problems problems, VariationLine line) {
        this.problems = problems;
        this.line = line;
        this.parts = VariedLine.of(line);
    }

    /** What the line begins with. */
    String keyword() {
        return parts.keyword();
    }

    /** The values, if all of them have a meaning. */
    Optional<Axis> read(Subject subject) {
        boolean learning = subject instanceof Learning;
        List<String> known = learning ? Vocabulary.variedKeywords() : OF_VERIFICATIONS;
        if (!known.contains(keyword())) {
            String what = learning ? "line" : "line of a verification";
            problems.add(ProblemKind.UNKNOWN_NAME, line, Literals.VARIATION_LINE__LINE,
                    Suggestions.unknown(what, keyword(), known));
            return Optional.empty();
        }
        int errors = problems.errors();
        SynthesisSpecification base = subject instanceof Learning each ? each.specification() : ANY;
        Set<String> values = new LinkedHashSet<>();
        for (VariedValue part : line.getValues()) {
            for (String value : VariedLine.valuesIn(keyword(), part)) {
                check(base, part, value);
                if (!values.add(value)) {
                    problems.add(ProblemKind.REPEATED, part, "'" + value + "' stands here twice: once is enough");
                }
            }
        }
        return errors < problems.errors() ? Optional.empty()
                : Optional.of(new Axis.Line(keyword(), new ArrayList<>(values)));
    }

    private void check(SynthesisSpecification base, VariedValue part, String value) {
        if (keyword().equals(Vocabulary.CONTENTS)) {
            new Numbers(problems).readWord(part, value, Bound.CONTENTS);
            return;
        }
        for (ValueProblem problem : SynthesisOverrides.of(base, Map.of(keyword(), value)).problems()) {
            if (problem.severity() == Severity.ERROR) {
                problems.add(ProblemKind.BAD_VALUE, part, problem.message());
            }
        }
    }
}
