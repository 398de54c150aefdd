// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignCommandTest {

    private static final String TEXT = """
            synthesize Small { systems crash with N = 3, F = 1; episodes 100; }
            campaign Sizes { synthesize Small; for N from 3 to 4; seeds 1 to 2; }
            campaign Learners { synthesize Small; for learner default, as published; seeds 1; }
            """;

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void writeTheFile() throws IOException {
        file = folder.resolve("small.rbcast");
        Files.writeString(file, TEXT);
    }

    private CommandLineRun run(String... further) {
        String[] arguments = new String[further.length + 4];
        arguments[0] = "campaign";
        arguments[1] = file.toString();
        arguments[2] = "-o";
        arguments[3] = folder.resolve("out").toString();
        System.arraycopy(further, 0, arguments, 4, further.length);
        return CommandLineRun.of(arguments);
    }

    @Test
    void aCampaignPrintsItsTableAndWritesItsFiles() {
        CommandLineRun run = run("Sizes");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("crash with N = 4, F = 1", "wrote ", "report.html");
        assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/table.csv")
                .isDirectoryContaining("glob:**/table.jsonl").isDirectoryContaining("glob:**/runs.csv")
                .isDirectoryContaining("glob:**/times.csv").isDirectoryContaining("glob:**/report.html");
        assertThat(folder.resolve("out/learned/0001-1.rbcast")).exists();
    }

    @Test
    void startedAgainItDoesNothingTwice() throws IOException {
        run("Sizes");
        long size = Files.size(folder.resolve("out/results.journal"));
        String table = Files.readString(folder.resolve("out/table.csv"));

        assertThat(run("Sizes", "--threads", "1").status()).isZero();

        assertThat(folder.resolve("out/results.journal")).hasSize(size);
        assertThat(folder.resolve("out/table.csv")).hasContent(table);
    }

    @Test
    void theSameCampaignCanBeSaidByOptions() throws IOException {
        run("Sizes");
        String table = Files.readString(folder.resolve("out/table.csv"));

        CommandLineRun run = CommandLineRun.of("campaign", file.toString(), "--synthesize", "Small", "--for",
                "N from 3 to 4", "--seeds", "1 to 2", "-o", folder.resolve("other").toString(), "--format", "json");

        assertThat(run.status()).isZero();
        assertThat(folder.resolve("other/table.csv")).hasContent(table);
        assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.startsWith(
                "{\"schema\":1,\"document\":\"campaign\",\"N\":"));
    }

    @Test
    void theEngineMayBeTheProver() {
        CommandLineRun run = run("--synthesize", "Small", "--for", "systems no-failure with N = 3, F = 0", "--seeds",
                "1", "--for", "episodes 20", "--engine", "proof", "--format", "json");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\"engine\":\"proof\"", "SMTInterpol");
    }

    @Test
    void aRowWithoutVerdictIsSaidAndAskedForAgain() throws IOException {
        Files.writeString(file, Files.readString(CommandLineRun.EXAMPLES.resolve("paper/algorithms.rbcast")));
        CommandLineRun open = run("--verify", "Crash", "--for", "systems crash with N = 3, F = 1", "--depth-limit",
                "3");
        assertThat(open.status()).isEqualTo(3);
        assertThat(open.out()).contains("inconclusive");
        assertThat(open.err()).contains("1 task without verdict; the same command asks again");

        CommandLineRun again = run("--verify", "Crash", "--for", "systems crash with N = 3, F = 1");

        assertThat(again.status()).isZero();
        assertThat(again.out()).contains("verified");
    }

    @Test
    void whichOneHasToBeSaidWhereThereAreSeveral() {
        CommandLineRun run = run();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("which campaign? Name it behind the file; there are Sizes and Learners");
    }

    @Test
    void slipsInOptionsAreSaid() {
        assertThat(run("--synthesize", "Small", "--for", "learner as printed").err()).startsWith(
                "rbcast: the campaign of the options: ");
        assertThat(run("--for", "N from 3 to 4").err()).contains("--for and --seeds need --synthesize or --verify");
        assertThat(run("--synthesize", "Small", "--for", "N from 3 to 4; }").err()).contains(
                "';' has no place in a value");
        assertThat(run("Sizes", "--threads", "0").err()).contains("--threads 0");
        assertThat(run("Nowhere").err()).contains("there is no campaign block 'Nowhere'; there are Sizes and Learners");
    }

    @Test
    void aForeignJournalIsLeftAsItIs() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/results.journal"), "my diary");

        assertThat(run("Learners").err()).contains("is no journal of this kind: name another place");
        assertThat(folder.resolve("out/results.journal")).hasContent("my diary");
    }
}
