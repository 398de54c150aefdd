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

class SynthesizeCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"no-failure,-6", "crash,-8", "byzantine,-17"})
    void theSpecificationsOfThePaperEndAtItsRewards(String example, int reward) throws IOException {
        Path file = CommandLineRun.EXAMPLES.resolve("paper").resolve(example + ".rbcast");
        Path learned = folder.resolve("learned.rbcast");

        CommandLineRun run = CommandLineRun.of("synthesize", file.toString(), "--simulations", "1", "-o",
                learned.toString());

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(learned).content().contains("Reward: " + reward + ".", "Verified by Spin", " (table-driven).");
        assertThat(Files.readString(learned).contains("Note: the Byzantine verdict is about one content"))
                .isEqualTo(example.equals("byzantine"));
        assertThat(CommandLineRun.of("verify", learned.toString()).status()).isZero();
    }

    @Test
    void equalInputsMakeEqualFilesAndAFormerFileIsKept() throws IOException {
        Path out = folder.resolve("out.rbcast");
        Files.writeString(out, "mine");

        CommandLineRun first = CommandLineRun.of("synthesize", "--failure", "crash", "-n", "3", "-f", "1", "-o",
                out.toString());
        String text = Files.readString(out);
        CommandLineRun second = CommandLineRun.of("synthesize", "--failure", "crash", "-n", "3", "-f", "1", "-o",
                out.toString());

        assertThat(first.status()).isZero();
        assertThat(first.err()).contains("kept the former file as");
        assertThat(second.err()).doesNotContain("kept");
        assertThat(out).hasContent(text);
        assertThat(folder.resolve("out.rbcast.bak")).hasContent("mine");
        assertThat(Files.getPosixFilePermissions(out)).as("readable as any file of this user").isEqualTo(
                Files.getPosixFilePermissions(folder.resolve("out.rbcast.bak")));
    }

    /** What is best in (4, 1) is Algorithm 4, which is right for one liar only: the proof fails, and rules it out. */
    @Test
    void whatIsLearnedForAllSystemsIsProvedAndCertified() throws IOException {
        Path learned = folder.resolve("all.rbcast");

        CommandLineRun run = CommandLineRun.of("synthesize", "--systems", "byzantine for all N > 3F, F >= 1",
                "--certify", "--simulations", "1", "-o", learned.toString());

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains("byzantine for all N > 3F, F >= 1: proved by ");
        assertThat(learned).content().contains("Reward: -19.", "byzantine with N = 7, F = 2 (adversary-first)",
                "For all: byzantine for all N > 3F, F >= 1: proved by ", "    byzantine for all N > 3F, F >= 1;");
        assertThat(CommandLineRun.of("verify", learned.toString()).status()).isZero();
    }
}
