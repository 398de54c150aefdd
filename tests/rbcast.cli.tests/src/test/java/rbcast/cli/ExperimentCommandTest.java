// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentCommandTest {

    @TempDir
    Path folder;

    @Test
    void aQuickRunWritesTheReportAndSaysWhere() {
        Path results = folder.resolve("results");

        CommandLineRun run = CommandLineRun.of("experiment", "paper", "--quick", "--episodes", "5", "-o",
                results.toString());

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains("begin with " + results.resolve("report.md"));
        assertThat(results.resolve("report.md")).content().contains("Spin Version", "Table 7", "Figure 5");
        assertThat(results).isDirectoryContaining("glob:**/figure5.png");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        CommandLineRun run = CommandLineRun.of("experiment", "paper", "-o", file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("name a folder");
    }

    @Test
    void numbersOutOfRangeAndUnknownExperimentsAreRefused() {
        String results = folder.resolve("results").toString();

        assertThat(CommandLineRun.of("experiment", "paper", "-o", results, "--episodes", "0"))
                .satisfies(run -> assertThat(run.status()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("at least 1"));
        assertThat(CommandLineRun.of("experiment", "other", "-o", results).status()).isEqualTo(2);
        assertThat(CommandLineRun.of("experiment", "paper").status()).isEqualTo(2);
        assertThat(folder.resolve("results")).doesNotExist();
    }
}
