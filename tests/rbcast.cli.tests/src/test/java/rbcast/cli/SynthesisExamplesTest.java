// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** In the paper's space, with one content. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"ByzantineForAll | -21 | N^2 + N messages | byzantine for all N > 3F",
        "ByzantineForAllWithTwoF | -19 | N^2 messages | byzantine for all N > 3F",
        "CrashForAll | -8 | N^2 - N + 1 messages | crash for all N > F",
        "OmissionForAll | -11 | N^2 + 1 messages | omission for all N > 2F"})
    void whatIsBestForAllSystemsIsLearnedProvedAndCertified(String name, int reward, String messages, String systems,
            @TempDir Path folder) {
        CommandLineRun run = CommandLineRun.of("synthesize", example("all-systems"), "--name", name, "-o",
                folder.resolve("all.rbcast").toString());

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains("reward " + reward + ", at most " + messages, systems + ": proved by",
                "Certified: no correct algorithm of the space has a reward above " + reward + ".");
    }

    @Test
    void thereIsNoByzantineBroadcastForAllSystemsWithTwiceAsManyProcessesAsLiars(@TempDir Path folder) {
        CommandLineRun run = CommandLineRun.of("synthesize", example("all-systems"), "--name", "NothingForAll", "-o",
                folder.resolve("all.rbcast").toString());

        assertThat(run.status()).as(run.toString()).isEqualTo(1);
        assertThat(run.out()).contains("Certified: the space holds no correct algorithm.");
    }

    /** All but the provenance, which names versions. */
    private static String definitions(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(text.indexOf("algorithm "));
    }

    /** Actions may be done for every content here, which makes many outcomes. */
    @Test
    void whatBrachasPartsMakeForAllSystemsIsLearnedProvedAndCertified(@TempDir Path folder) throws IOException {
        assertLearned(folder, "bracha", "AllSystemsPerMessage", "all-systems-per-message-learned", -30);
    }

    @ParameterizedTest
    @CsvSource({"bracha, AllSystems, all-systems-learned, -30",
        "repairs, RepairOfAlgorithm3ForAllSystems, repair-learned, -31"})
    @EnabledIfSystemProperty(named = "rbcast.tries", matches = ".+", disabledReason = "takes up to a minute")
    void whatIsLearnedForAllSystemsIsWhatTheExamplesHave(String file, String name, String learned, int reward,
            @TempDir Path folder) throws IOException {
        assertLearned(folder, file, name, learned, reward);
    }

    private static void assertLearned(Path folder, String file, String name, String learned, int reward)
            throws IOException {
        String target = folder.resolve("all.rbcast").toString();
        CommandLineRun run = CommandLineRun.of("synthesize", example(file), "--name", name, "-o", target);

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains("reward " + reward + ", at most 2N^2 + N messages",
                "byzantine for all N > 3F, contents 2: proved by",
                "Certified: no correct algorithm of the space has a reward above " + reward + ".");
        assertThat(definitions(Path.of(target))).isEqualTo(definitions(Path.of(example(learned))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all-systems-learned", "repair-learned"})
    void whatWasLearnedForAllSystemsIsRightInAllOfThem(String learned) {
        assertThat(CommandLineRun.of("prove", example(learned)).out()).contains(" proved ");
    }
}
