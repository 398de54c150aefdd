// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.AlgorithmSpace;

/** What docs/language.md shows works as shown. */
class ReferenceTest {

    static final String PAGE = Examples.text(
            Path.of(System.getProperty("rbcast.examples", "../../examples"), "..", "docs", "language.md"));

    static List<String> examples() {
        return blocks("(?s)```rbcast\n(.*?)```");
    }

    private static List<String> blocks(String pattern) {
        return Pattern.compile(pattern).matcher(PAGE).results().map(match -> match.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsReadAndFormatted(String text) {
        Document document = RBcastLanguage.standalone().parse(text, "language.md");

        assertThat(document.issues()).isEmpty();
        assertThat(document.format()).isEqualTo(text);
    }

    @Test
    void everyLineOfASynthesisWorksAsShown() {
        List<String> lines = Pattern.compile("(?m)^\\| `([^`]+;)` \\|").matcher(syntheses()).results()
                .map((MatchResult match) -> match.group(1)).toList();

        assertThat(lines).hasSize(25);
        for (String line : lines) {
            String systems = line.startsWith("systems") ? "" : "systems crash with N = 3, F = 1;";
            assertThat(RBcastLanguage.standalone().parse("synthesize S { " + systems + line + " }", line).issues())
                    .isEmpty();
        }
    }

    private static String syntheses() {
        return PAGE.substring(PAGE.indexOf("## Syntheses"), PAGE.indexOf("## Campaigns"));
    }

    @Test
    void theRangesAreRight() {
        assertThat(PAGE).contains("1 to " + AlgorithmSpace.MAX_TYPES)
                .contains("up to " + Algorithm.MAX_TYPES + " of them");
    }
}
