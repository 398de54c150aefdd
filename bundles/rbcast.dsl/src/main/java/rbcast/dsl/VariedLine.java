// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.Model;
import rbcast.dsl.ast.SynthesizeDefinition;
import rbcast.dsl.ast.VariationLine;
import rbcast.dsl.ast.VariedValue;
import rbcast.dsl.formatting.SynthesisLineText;

/**
 * A line of a campaign that varies, {@code for learner default, as published}, taken apart. Values are separated by
 * {@code or}; where a value has no commas of its own, a comma will do as well.
 *
 * @param keyword with one blank between its words
 * @param values as the language writes them
 */
public record VariedLine(String keyword, List<String> values) {

    /** Lines whose values may hold commas. */
    private static final Set<String> LISTS = Set.of("systems", "properties", "thresholds", "destinations", "rewards",
            "with", "without");
    private static final Set<String> LISTS_OF_HANDLERS = Set.of("instructions", "conditions", "guards");
    private static final Set<String> NO_BLANK_BEFORE = Set.of(",", ":", ".", ")", "/", "-");
    private static final Set<String> NO_BLANK_BEHIND = Set.of("(", ".", "/", "-");

    public VariedLine {
        values = List.copyOf(values);
    }

    /** The parts of a line, whether they have a meaning or not. */
    public static VariedLine of(VariationLine line) {
        // the value of the feature lacks its blanks
        String keyword = NodeModelUtils.getTokenText(
                NodeModelUtils.findNodesForFeature(line, Literals.VARIATION_LINE__LINE).get(0));
        List<String> values = new ArrayList<>();
        line.getValues().forEach(value -> values.addAll(valuesIn(keyword, value)));
        return new VariedLine(keyword, values);
    }

    /** The values that a part between two {@code or} stands for. */
    public static List<String> valuesIn(String keyword, VariedValue value) {
        String text = joined(value.getWords());
        List<String> values = isList(keyword) ? List.of(text) : Arrays.asList(text.split(",", -1));
        return values.stream().map(each -> normal(keyword, each.strip())).toList();
    }

    /** Whether the values of a line may hold commas, so that only {@code or} can stand between two of them. */
    public static boolean isList(String keyword) {
        return LISTS.contains(keyword) || LISTS_OF_HANDLERS.contains(keyword.substring(keyword.indexOf(' ') + 1));
    }

    /** As it is read again; for a value that the language knows there is a better form. */
    private static String joined(List<String> words) {
        StringBuilder text = new StringBuilder();
        String before = "(";
        for (String word : words) {
            boolean close = NO_BLANK_BEHIND.contains(before) || NO_BLANK_BEFORE.contains(word);
            text.append(close ? "" : " ").append(word);
            before = word;
        }
        return text.toString().strip();
    }

    /** A value in the form of the formatter, if it has the form of one at all. */
    private static String normal(String keyword, String value) {
        if (keyword.equals(Vocabulary.CONTENTS) || value.isEmpty()) {
            return value;
        }
        String text = "synthesize Values {\n" + keyword + " " + value + "\n;\n}\n";
        return RBcastLanguage.standalone().read(text, parsed -> {
            if (parsed.hasSyntaxErrors()) {
                return value;
            }
            SynthesizeDefinition values = (SynthesizeDefinition) ((Model) parsed.getRootASTElement())
                    .getDefinitions().get(0);
            String line = SynthesisLineText.of(values.getLines().get(0)).replaceAll("\\s+", " ");
            return line.substring(keyword.length(), line.length() - 1).strip();
        }).orElse(value);
    }
}
