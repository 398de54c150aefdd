// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the examples of synthesis with several contents say of themselves, as far as it takes seconds. */
class SynthesisExamplesTest {

    private static String example(String name) {
        return CommandLineRun.EXAMPLES.resolve("synthesis").resolve(name + ".rbcast").toString();
    }

    /** Which runs rule a space out depends on the engine; that of Algorithm 3 takes one with two contents. */
    @ParameterizedTest
    @CsvSource({"RepairOfAlgorithm3, RB-Consistency", "RepairOfAlgorithm4, RB-"})
    void twoTypesDoNotKeepContentsApart(String name, String violated) {
        CommandLineRun run = CommandLineRun.of("synthesize", example("repairs"), "--name", name);

        assertThat(run.status()).as(run.toString()).isEqualTo(1);
        assertThat(run.out()).contains("Certified: the space holds no correct algorithm.")
                .containsPattern(violated + "\\w* is violated: ");
    }

    @Test
    void whatWasLearnedOfBrachasPartsIsCorrectAndCostsAsMuchAsBrachas() {
        assertThat(CommandLineRun.of("verify", example("bracha-learned")).status()).isZero();
        assertThat(CommandLineRun.of("analyse", example("bracha-learned")).out()).containsPattern("reward +-30\\b")
                .containsPattern("messages +at most 2N\\^2 \\+ N\\b");
    }

    /** All but the provenance, which names versions. */
    private static String definitions(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(text.indexOf("algorithm AllSystems"));
    }

    @Test
    void whatBrachasPartsMakeForAllSystemsIsLearnedProvedAndCertified(@TempDir Path folder) throws IOException {
        String learned = folder.resolve("all.rbcast").toString();
        CommandLineRun run = CommandLineRun.of("synthesize", example("bracha"), "--name", "AllSystems", "-o", learned);

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains("reward -30, at most 2N^2 + N messages",
                "byzantine for all N > 3F, contents 2: proved by",
                "Certified: no correct algorithm of the space has a reward above -30.");
        assertThat(definitions(Path.of(learned))).isEqualTo(definitions(Path.of(example("all-systems-learned"))));
    }
}
