// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.specification.Verification;

/** A text that is read in pieces says what it says when it is read at once. */
class PiecesProperties {

    private static final RBcastLanguage LANGUAGE = RBcastLanguage.standalone();
    private static final String NAME = "file.rbcast";
    private static final Pattern TOKEN = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\\w+|\\s+|.");
    private static final List<String> LINES = List.of("crash with N = 3, F = 1;", "byzantine with N = 4, F = 1;",
            "crash with N = 2, F = 1 expecting violation;", "byzantine with N = 3, F = 1 expecting violation of"
            + " RB-Uniform-Agreement;", "crash for all N > F;", "crash with N = 3;", "crsh with N = 3, F = 1;",
            "// crash with N = 3, F = 1;", "/* { */", "/** doc */", "", "properties RB-Validity, RB-Agreement;",
            "byzantine\n        with N = 4, F = 2; crash with N = 1, F = 0;", "no-failure with N = 1, F = 0; // ; }",
            "crash with N = 65, F = 1;", "/* a\n\n b */ crash with N = 3, F = 1;", "crash with N = 3, F = 1, F = 1;");
    private static final List<String> BETWEEN = List.of("\n", "\n\n", "\n/** Documentation. */\n", "\n// a comment {\n",
            " // behind\n", "\n/* } */ ", " ", " /** of whom? */\n", "\n\t  ", "\r", "\n;\n", "\n/* no end\n");
    private static final List<String> STRAY = List.of(";", "{", "}", ",", "/*", "*/", "//", "\n", "\r", "verify A {",
            "properties", "verify", "algorithm", "crash", "1");

    @Property(tries = 500)
    void textsOfAllKinds(@ForAll long seed) {
        Random random = new Random(seed);
        String text = text(random);

        Statistics.label("how it is read").collect(check(text, 1 + random.nextInt(80)) ? "in pieces" : "at once")
                .coverage(coverage -> {
                    coverage.check("in pieces").percentage(percentage -> percentage > 30);
                    coverage.check("at once").percentage(percentage -> percentage > 5);
                });
    }

    @Property(tries = 500)
    void textsThatWentWrong(@ForAll long seed) {
        Random random = new Random(seed);
        String text = mutated(text(random), random);

        Statistics.label("how it is read").collect(check(text, 1 + random.nextInt(80)) ? "in pieces" : "at once")
                .coverage(coverage -> coverage.check("in pieces").percentage(percentage -> percentage > 5));
    }

    @Test
    void everyExample() {
        for (Path file : Examples.files()) {
            for (int size : List.of(1, 40, 1000)) {
                assertThat(check(Examples.text(file), size)).as(file.toString())
                        .isEqualTo(Examples.text(file).contains("\nverify "));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "verify A {}", "algorithm A {}\nverify A {\n}", "algorithm A\nverify A {\n}\n{}",
        "verify A {\n    crash with N = 3, F = 1;\n    properties RB-Validity;\n}",
        "verify A {\n    properties RB-Validity;\n    crash with N = 3, F = 1;\n    crash with N = 3, F = 1;\n}\n",
        "verify A { crash with N = 3, F = 1; }\nverify A { crash with N = 3, F = 1; }\nalgorithm A {\n}\n",
        "verify A {\r\n    crash with N = 3, F = 1;\r\n    crash with N = 3, F = 1;\r\n}\r\nalgorithm A {\r\n}\r\n",
        "verify A {\n    crash with N = 3, F = 1;\n", "verify A {\n    crash with N = 3, F = 1;\n} /* ",
        "algorithm A {\n} /** not of A */\nverify A {\n}\nalgorithm B {\n}\n",
        "algorithm A {\n}\n/** of the verification */\nverify A {\n}\nalgorithm B {\n}\n",
        "verify properties {\n    crash with N = 3, F = 1;\n    crash with N = 3, F = 1;\n}\n"})
    void corners(String text) {
        for (int size = 1; size < 100; size++) {
            check(text, size);
        }
    }

    @Test
    void aLargeFileKeepsNoTreeAndAnswersAllTheSame(@TempDir Path folder) throws Exception {
        String text = Texts.ALGORITHM_A + "verify A {\n" + "    crash with N = 3, F = 1;\n".repeat(12_000) + "}\n";
        Path file = Files.writeString(folder.resolve(NAME), text, StandardCharsets.UTF_8);

        Document large = LANGUAGE.parse(file);

        assertSame(large, LANGUAGE.parse(text, file.toString()));
        assertThat(large.syntax().orElseThrow()).isNotSameAs(large.syntax().orElseThrow());
    }

    /** Whether the text can be read in pieces; if so, they say the same. */
    private static boolean check(String text, int size) {
        Optional<Document> pieces = LargeText.read(LANGUAGE, text, NAME, size);
        pieces.ifPresent(document -> assertSame(document, LANGUAGE.parse(text, NAME)));
        return pieces.isPresent();
    }

    private static void assertSame(Document document, Document atOnce) {
        assertThat(document.issues()).isEqualTo(atOnce.issues());
        assertThat(document.algorithms()).isEqualTo(atOnce.algorithms());
        assertThat(document.verifications()).isEqualTo(atOnce.verifications());
        assertThat(document.syntheses()).isEqualTo(atOnce.syntheses());
        for (Algorithm algorithm : atOnce.algorithms()) {
            assertThat(document.position(algorithm)).isEqualTo(atOnce.position(algorithm));
            algorithm.sites().forEach(site -> assertThat(document.position(algorithm, site)).isPresent()
                    .isEqualTo(atOnce.position(algorithm, site)));
        }
        for (SynthesisSpecification synthesis : atOnce.syntheses()) {
            assertThat(document.position(synthesis)).isPresent().isEqualTo(atOnce.position(synthesis));
        }
        assertThat(document.text()).isEqualTo(atOnce.text());
        assertThat(document.format()).isEqualTo(atOnce.format());
    }

    private static String text(Random random) {
        Definitions definitions = new Definitions(random.nextLong());
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? one(BETWEEN.subList(0, 9), random) : "");
        List<Algorithm> algorithms = List.of(definitions.algorithm(), definitions.algorithm());
        for (int count = random.nextInt(6); count >= 0; count--) {
            Algorithm algorithm = one(algorithms, random);
            text.append(switch (random.nextInt(6)) {
                case 0 -> AlgorithmWriter.write(algorithm);
                case 1 -> AlgorithmWriter.write(definitions.synthesis());
                case 2 -> written(definitions.verification(algorithm));
                default -> block(random.nextInt(4) == 0 ? "Unknown" : algorithm.name(), random);
            });
            // what is odd comes seldom
            text.append(one(random.nextInt(8) == 0 ? BETWEEN : BETWEEN.subList(0, 5), random));
        }
        String unix = text.toString();
        return random.nextInt(4) == 0 ? unix.replace("\n", "\r\n") : unix;
    }

    private static String written(Verification verification) {
        return AlgorithmWriter.write(verification);
    }

    private static String block(String algorithm, Random random) {
        StringBuilder block = new StringBuilder("verify ").append(algorithm).append(" {\n");
        if (random.nextBoolean()) {
            block.append("    properties RB-Agreement, RB-Integrity;\n");
        }
        // most blocks are without errors
        List<String> lines = random.nextInt(3) == 0 ? LINES : LINES.subList(0, 3);
        for (int count = random.nextInt(8); count > 0; count--) {
            block.append("    ").append(one(lines, random)).append('\n');
        }
        return block.append('}').toString();
    }

    private static String mutated(String text, Random random) {
        List<String> tokens = new ArrayList<>(TOKEN.matcher(text).results().map(match -> match.group()).toList());
        for (int changes = 1 + random.nextInt(2); changes > 0 && !tokens.isEmpty(); changes--) {
            int index = random.nextInt(tokens.size());
            switch (random.nextInt(4)) {
                case 0 -> tokens.remove(index);
                case 1 -> tokens.add(index, one(STRAY, random));
                case 2 -> tokens.set(index, tokens.get(random.nextInt(tokens.size())));
                default -> tokens.subList(index, Math.min(tokens.size(), index + random.nextInt(20))).clear();
            }
        }
        return String.join("", tokens);
    }

    private static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
