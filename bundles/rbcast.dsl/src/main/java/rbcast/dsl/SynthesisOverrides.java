// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.xtext.parser.IParseResult;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.ast.Model;
import rbcast.dsl.ast.SynthesisLine;
import rbcast.dsl.ast.SynthesizeDefinition;
import rbcast.dsl.parsing.SyntaxDiagnosis;
import rbcast.dsl.parsing.SyntaxError;
import rbcast.dsl.reading.Problem;
import rbcast.dsl.reading.Problems;
import rbcast.dsl.reading.SynthesisReader;

/**
 * Inputs of a synthesis that are given one by one and not in a {@code synthesize} definition, such as options of a
 * command. Each is a line of the language: its keyword ({@link Vocabulary#synthesisKeywords()}) and what would stand
 * between the keyword and the semicolon. It takes the place of the base's line; rewards, heuristics and ingredients
 * that it does not mention stay as they are in the base.
 */
public final class SynthesisOverrides {

    /**
     * Something wrong or odd in a value.
     *
     * @param keyword of the line
     * @param severity an error, or only a warning
     * @param message one sentence, with a way out
     */
    public record ValueProblem(String keyword, Severity severity, String message) {
    }

    private final List<ValueProblem> problems = new ArrayList<>();
    private final Problems ofReader = new Problems();
    private final SynthesisReader reader;

    private SynthesisOverrides(SynthesisSpecification base) {
        this.reader = new SynthesisReader(ofReader, base);
    }

    /**
     * Reads values on top of other inputs.
     *
     * @param values the value for each keyword, read in this order
     * @throws IllegalArgumentException if there is no line of a keyword
     */
    public static SynthesisOverrides of(SynthesisSpecification base, Map<String, String> values) {
        SynthesisOverrides overrides = new SynthesisOverrides(base);
        values.forEach(overrides::read);
        return overrides;
    }

    private void read(String keyword, String value) {
        if (!Vocabulary.synthesisKeywords().contains(keyword)) {
            throw new IllegalArgumentException("no line of a synthesis: " + keyword);
        }
        if (value.isBlank()) {
            error(keyword, "a value is missing: write what stands behind '%s' in a synthesize block"
                    .formatted(keyword));
            return;
        }
        // what a value could end its line or block with
        Optional<String> sign = Stream.of(";", "{", "}").filter(value::contains).findFirst();
        if (sign.isPresent()) {
            error(keyword, "'%s' has no place in a value: give each line of a synthesize block as a value of its own"
                    .formatted(sign.get()));
            return;
        }
        String text = "synthesize Values {\n" + keyword + " " + value + "\n;\n}\n";
        boolean readable = RBcastLanguage.standalone().read(text, parsed -> read(keyword, parsed)).isPresent();
        if (!readable) {
            error(keyword, "something in this value is nested too deeply");
        }
    }

    private boolean read(String keyword, IParseResult parsed) {
        List<SyntaxError> errors = SyntaxDiagnosis.of(parsed);
        if (!errors.isEmpty()) {
            error(keyword, ofValue(errors.get(0).message()));
            return false;
        }
        SynthesizeDefinition definition = (SynthesizeDefinition) ((Model) parsed.getRootASTElement())
                .getDefinitions().get(0);
        int before = ofReader.all().size();
        SynthesisLine line = definition.getLines().get(0);
        reader.readLine(line);
        for (Problem problem : ofReader.all().subList(before, ofReader.all().size())) {
            problems.add(new ValueProblem(keyword, problem.kind().severity(), problem.message()));
        }
        return true;
    }

    /** The semicolon of a message about syntax is ours, for the value has none: it is where the value ends. */
    private static String ofValue(String message) {
        return message.replace(", found ';'", ", but the value ends here").replace("';'", "the end of the value");
    }

    private void error(String keyword, String message) {
        problems.add(new ValueProblem(keyword, Severity.ERROR, message));
    }

    /** What is wrong or odd, in the order of the values. */
    public List<ValueProblem> problems() {
        return List.copyOf(problems);
    }

    /** The inputs; empty if there is an error. */
    public Optional<SynthesisSpecification> specification() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR) ? Optional.empty()
                : Optional.of(reader.specification());
    }
}
