// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProveCommandTest {

    private static final String PAPER = CommandLineRun.EXAMPLES.resolve("paper/algorithms.rbcast").toString();
    private static final String BRACHA = CommandLineRun.EXAMPLES.resolve("literature/bracha.rbcast").toString();

    @TempDir
    private Path folder;

    @Test
    void algorithmsAreProvedUnderTheConditionsGiven() {
        CommandLineRun run = CommandLineRun.of("prove", BRACHA, "--for-all", "N > 3F");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Bracha", "byzantine for all N > 3F", "proved by ", "to SMTInterpol 2.5",
                "RB-Agreement in faulty-broadcaster");
    }

    @Test
    void theSmallestSystemInWhichOneFailsIsShown() {
        CommandLineRun run = CommandLineRun.of("prove", PAPER, "--algorithm", "NewByzantine", "--for-all",
                "N > 3F, F >= 1");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("violated RB-Agreement with N = 7, F = 2",
                "NewByzantine in byzantine with N = 7, F = 2");
    }

    @Test
    void theBoundOfBrachaIsThatOfTheLiterature() {
        CommandLineRun run = CommandLineRun.of("prove", BRACHA, "--bound");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Bracha, byzantine: right for all N > 3F: proved",
                "not for all N >= 3F: RB-Validity is violated with N = 3, F = 1");
    }

    @Test
    void whatIsRightEverywhereHasNoBound() {
        CommandLineRun run = CommandLineRun.of("prove", PAPER, "--algorithm", "Crash", "--failure", "crash", "--bound");

        assertThat(run.out()).contains("Crash: right in all of crash for all N >= 1: proved");
    }

    @Test
    void whatIsWrongEverywhereHasNone() {
        CommandLineRun run = CommandLineRun.of("prove", PAPER, "--algorithm", "NewByzantine", "--bound");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("byzantine for all N >= 1: right for all N > kF + c for no k");
    }

    @Test
    void everyQueryIsWrittenWithAPageThatSaysWhatItMeans() throws IOException {
        CommandLineRun run = CommandLineRun.of("prove", BRACHA, "--for-all", "N > 3F", "--emit",
                folder.resolve("queries").toString());

        assertThat(run.status()).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("queries"))) {
            List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(names).containsExactly("Bracha-1-single-processes.smt2",
                    "Bracha-2-correct-broadcaster-RB-Validity.smt2", "Bracha-3-correct-broadcaster-RB-Agreement.smt2",
                    "Bracha-4-faulty-broadcaster-RB-Agreement.smt2", "Bracha-5-no-broadcast-RB-Agreement.smt2",
                    "Bracha-6-no-broadcast-RB-Integrity.smt2", "README.md");
            assertThat(Files.readString(folder.resolve("queries/README.md"))).contains(names.subList(0, 6))
                    .contains("Lemma 9", "Lemma 2 (silence is worst)", "Lemma 11 (what liars send)");
        }
        assertThat(folder.resolve("queries/Bracha-4-faulty-broadcaster-RB-Agreement.smt2")).content()
                .contains("(set-logic QF_LIA)", "; A correct process has delivered m, and another one has not.",
                        "(check-sat)");
    }

    @Test
    void withoutConditionsTheFileSaysThem() throws IOException {
        Path file = Files.writeString(folder.resolve("all.rbcast"), Files.readString(Path.of(PAPER)) + """
                verify NoFailure {
                    no-failure for all N >= 1;
                }
                """);

        assertThat(CommandLineRun.of("prove", file.toString()).out()).contains("no-failure for all N >= 1", "proved");
        assertThat(CommandLineRun.of("prove", PAPER).err()).contains("no verify block says 'for all'");
        assertThat(CommandLineRun.of("prove", file.toString(), "--algorithm", "Crash").err())
                .contains("no verify block of Crash says 'for all'; give conditions");
    }

    @Test
    void theExamplesHoldWhatTheySay() {
        String file = CommandLineRun.EXAMPLES.resolve("proofs/all-sizes.rbcast").toString();

        CommandLineRun run = CommandLineRun.of("prove", file);

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains("byzantine for all N > 3F, F >= 1", "proved",
                "violated RB-Validity with N = 1, F = 0 (as expected)");
    }

    @Test
    void whatIsNoConditionIsSaidToBeNone() {
        assertThat(CommandLineRun.of("prove", PAPER, "--for-all", "N > 3K").err()).contains("--for-all: ", "'K'");
        assertThat(CommandLineRun.of("prove", PAPER, "--for-all", "").status()).isEqualTo(2);
        assertThat(CommandLineRun.of("prove", PAPER, "--for-all", "N > 3F", "--failure", "odd").err())
                .contains("the failure modes are");
    }
}
