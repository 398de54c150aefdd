// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import rbcast.dsl.symbols.Occurrence;
import rbcast.dsl.symbols.Occurrences;

/** Texts that went wrong are explained, and nothing worse happens. */
class MutationProperties {

    private static final List<String> TEXTS = Examples.files().stream().map(Examples::text).toList();
    private static final Pattern TOKEN = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\\w+|\\s+|.");
    private static final List<String> STRAY = List.of(";", "{", "}", "(", ")", "<", ">", ",", "-", "*", "/", "N", "F",
            "0", "99999999999999999999", "when", "algorithm", "STOP", "SEND", "if", "not", "/*", "*/", "//", "\"", "\\",
            "\u00e9", "\uD83D", "\r", "for", "all", "expecting", "of", "more", "than", ":", "=", ">=", "GH5", "a", ".");

    @Property
    void aMutatedTextIsReadWithoutHarm(@ForAll long seed) {
        String text = mutated(new Random(seed));

        assertThatCode(() -> {
            Document document = RBcastLanguage.standalone().parse(text, "file.rbcast");
            document.issues().forEach(issue -> assertWellFormed(issue, text));
            document.algorithms().forEach(AlgorithmWriter::write);
            assertOccurrencesNameTheirSymbols(text);
            document.syntheses().forEach(AlgorithmWriter::write);
            assertFormatsOnce(document);
        }).doesNotThrowAnyException();
    }

    private static void assertWellFormed(Issue issue, String text) {
        assertThat(issue.message()).doesNotContain("no viable", "mismatched", "extraneous", "RULE_", "null", "\n");
        assertThat(issue.line()).isPositive();
        assertThat(issue.column()).isPositive();
        assertThat(issue.position().offset() + issue.position().length()).isLessThanOrEqualTo(text.length());
        issue.fixes().forEach(fix -> assertThat(fix.applyTo(text)).as(fix.title()).isNotEqualTo(text));
    }

    private static void assertOccurrencesNameTheirSymbols(String text) {
        Occurrences occurrences = RBcastLanguage.standalone().read(text, Occurrences::in).orElseThrow();
        for (Occurrence occurrence : occurrences.all()) {
            assertThat(text.substring(occurrence.offset(), occurrence.end())).isEqualTo(occurrence.symbol().name());
        }
    }

    /** Formatting twice is formatting once, and changes nothing but the form. */
    private static void assertFormatsOnce(Document document) {
        String formatted = document.format();
        Document again = RBcastLanguage.standalone().parse(formatted, "file.rbcast");
        assertThat(again.format()).isEqualTo(formatted);
        assertThat(again.algorithms()).isEqualTo(document.algorithms());
        assertThat(again.syntheses()).isEqualTo(document.syntheses());
        assertThat(again.issues().stream().map(Issue::code).sorted())
                .isEqualTo(document.issues().stream().map(Issue::code).sorted().toList());
    }

    private static String mutated(Random random) {
        List<String> tokens = new ArrayList<>(TOKEN.matcher(TEXTS.get(random.nextInt(TEXTS.size()))).results()
                .map(match -> match.group()).toList());
        for (int changes = 1 + random.nextInt(4); changes > 0 && !tokens.isEmpty(); changes--) {
            int index = random.nextInt(tokens.size());
            switch (random.nextInt(5)) {
                case 0 -> tokens.remove(index);
                case 1 -> tokens.add(index, STRAY.get(random.nextInt(STRAY.size())));
                case 2 -> tokens.set(index, STRAY.get(random.nextInt(STRAY.size())));
                case 3 -> tokens.set(index, tokens.get(random.nextInt(tokens.size())));
                default -> tokens.subList(index, Math.min(tokens.size(), index + random.nextInt(30))).clear();
            }
        }
        return String.join(random.nextInt(5) == 0 ? " " : "", tokens);
    }
}
