// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.specification.GeneralExpectation;
import rbcast.algorithm.specification.Verification;
import rbcast.algorithm.system.Property;
import rbcast.dsl.Fix;
import rbcast.dsl.Issue;
import rbcast.dsl.Position;
import rbcast.dsl.ast.ExpectationLine;
import rbcast.dsl.ide.server.LastVerdicts;
import rbcast.dsl.ide.server.LastVerdicts.GeneralQuestion;
import rbcast.dsl.ide.server.LastVerdicts.LastVerdict;
import rbcast.dsl.ide.server.LastVerdicts.Outcome;
import rbcast.dsl.ide.server.LastVerdicts.Question;
import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.reading.ProblemKind;
import rbcast.dsl.reading.ReadVerification;
import rbcast.dsl.writing.Wording;

/** Expectations that the last verdict about the very same question contradicts. */
final class Contradictions {

    private final Snapshot text;
    private final LastVerdicts verdicts;
    private final List<Issue> issues = new ArrayList<>();

    private Contradictions(Snapshot text, LastVerdicts verdicts) {
        this.text = text;
        this.verdicts = verdicts;
    }

    static List<Issue> of(Snapshot text, LastVerdicts verdicts) {
        if (verdicts == LastVerdicts.NONE) {
            return List.of();
        }
        Contradictions contradictions = new Contradictions(text, verdicts);
        text.document().reading().verifications().forEach(contradictions::check);
        return contradictions.issues;
    }

    private void check(ReadVerification read) {
        Verification verification = read.verification();
        for (int index = 0; index < verification.expectations().size(); index++) {
            Expectation expectation = verification.expectations().get(index);
            ExpectationLine line = read.expectations().get(index);
            verdicts.of(Question.of(verification, expectation))
                    .ifPresent(verdict -> check(expectation.violation(), verdict, "verified", line));
        }
        for (int index = 0; index < verification.generalExpectations().size(); index++) {
            GeneralExpectation expectation = verification.generalExpectations().get(index);
            ExpectationLine line = read.generalExpectations().get(index);
            verdicts.of(GeneralQuestion.of(verification, expectation))
                    .ifPresent(verdict -> check(expectation.violation(), verdict, "proved", line));
        }
    }

    private void check(Optional<Set<Property>> expected, LastVerdict verdict, String good, ExpectationLine line) {
        Optional<Property> violated = verdict.violated();
        if (verdict.outcome() == Outcome.VERIFIED && expected.isPresent()) {
            add(line, "a violation is expected here, but the last verdict was '%s': mend one of the two"
                    .formatted(good),
                    "Expect no violation", "");
        } else if (violated.isPresent() && !expected.map(any -> any.contains(violated.get())).orElse(false)) {
            String property = violated.get().keyword();
            add(line, "%s, but the last verdict was 'violated %s': mend the algorithm, or expect that".formatted(
                    expected.isPresent() ? "the violation of something else is expected here"
                            : "all properties are expected to hold here", property),
                    "Expect the violation of " + property, " " + Wording.expecting(List.of(property)));
        }
    }

    private void add(ExpectationLine line, String message, String title, String expectation) {
        INode node = NodeModelUtils.findActualNodeFor(line);
        int begin = NodeModelUtils.findActualNodeFor(line.getSystem()).getEndOffset();
        int end = node.getEndOffset() - ";".length();
        // a comment in there is not ours to remove
        List<Fix> fixes = text.text().substring(begin, end).contains("/") ? List.of()
                : List.of(Fix.of(title, begin, end - begin, expectation));
        var place = text.lines().position(node.getOffset());
        issues.add(new Issue(ProblemKind.EXPECTATION_CONTRADICTED, text.uri(), new Position(place.getLine() + 1,
                place.getCharacter() + 1, node.getOffset(), node.getLength()), message, fixes));
    }
}
