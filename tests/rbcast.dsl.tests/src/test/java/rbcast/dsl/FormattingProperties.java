// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Algorithm;

/** Formatting changes neither what a text means nor what its comments say, however it was written. */
class FormattingProperties {

    private static final Pattern TOKEN = Pattern.compile("/\\*(?s:.*?)\\*/|//[^\\n]*|\\w+|[<>]=|[^\\w\\s]");
    private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.*?)\\*/|//[^\\n]*");
    private static final List<String> BETWEEN = List.of(" ", "\n", "\n\n\n", "\t", " /* aside */ ", " // to the end\n",
            "\n/* two\n   lines */\n", "\r\n");

    @Property
    void aTextInAnyShapeKeepsItsMeaningAndItsComments(@ForAll long seed) {
        Definitions definitions = new Definitions(seed);
        Algorithm algorithm = definitions.algorithm();
        String text = AlgorithmWriter.write(algorithm) + AlgorithmWriter.write(definitions.verification(algorithm))
                + AlgorithmWriter.write(definitions.synthesis());

        assertKept(reshaped(text, new Random(seed)));
    }

    @Test
    void everyExampleInAnyShapeKeepsItsMeaningAndItsComments() {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            Examples.files().stream().map(Examples::text).forEach(text -> assertKept(reshaped(text, random)));
        }
    }

    private static void assertKept(String text) {
        Document before = Texts.valid(text);
        Document after = Texts.valid(before.format());

        assertThat(after.algorithms()).isEqualTo(before.algorithms());
        assertThat(after.syntheses()).isEqualTo(before.syntheses());
        assertThat(after.verifications()).extracting(VerificationBlock::verification)
                .isEqualTo(before.verifications().stream().map(VerificationBlock::verification).toList());
        assertThat(comments(after.text())).isEqualTo(comments(text));
        assertThat(after.format()).isEqualTo(after.text());
    }

    /** What the comments say, whatever blanks and stars are at the beginnings of their lines. */
    private static List<String> comments(String text) {
        return COMMENT.matcher(text).results().map(MatchResult::group)
                .map(comment -> comment.replaceAll("[\\s*]+", " ").strip()).toList();
    }

    /** The same words and signs with other blanks, line breaks and comments between some of them. */
    private static String reshaped(String text, Random random) {
        return TOKEN.matcher(text).results().map(MatchResult::group).map(token -> token + between(token, random))
                .collect(Collectors.joining());
    }

    private static String between(String token, Random random) {
        if (token.startsWith("//") || token.startsWith("/**")) {
            return "\n";
        }
        return random.nextInt(4) == 0 ? BETWEEN.get(random.nextInt(BETWEEN.size())) : " ";
    }
}
