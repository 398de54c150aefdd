// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("generate")
class GenerateCommandTest {

    private static final String ALGORITHM = """
            algorithm Flood {
                when RB-Broadcast(m) do:
                    SEND to all(<a, m>) if true and not already sent;
                    STOP if true;
                when receive(<t, m>) do:
                    %s
                    DELIVER(m) if true and not already delivered;
                    STOP if true;
            }
            verify Flood {
                %s
            }
            """;

    @TempDir
    Path folder;

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("models"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private CommandLineRun generate(String... files) {
        return CommandLineRun.of(Stream.concat(Stream.of("generate", "--output-dir",
                folder.resolve("models").toString()), Stream.of(files)).toArray(String[]::new));
    }

    @Test
    void writesAModelForEachAlgorithmInTheSystemGiven() throws IOException {
        CommandLineRun run = generate(CommandLineRun.EXAMPLES.resolve("paper").toString(), "--failure", "crash",
                "-n", "3", "-f", "1");

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(written()).containsExactly("Byzantine-crash-3-1.pml", "Crash-crash-3-1.pml",
                "NewByzantine-crash-3-1.pml", "NoFailure-crash-3-1.pml");
        assertThat(folder.resolve("models/Crash-crash-3-1.pml")).content().contains("proctype", "RB_Agreement");
    }

    @Test
    void writesAModelForEachSystemOfTheVerifyBlocksInAFolder() throws IOException {
        CommandLineRun run = generate(CommandLineRun.EXAMPLES.resolve("paper").toString());

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(written()).contains("NoFailure-no-failure-3-0.pml", "NoFailure-crash-3-1.pml",
                "NewByzantine-byzantine-7-2.pml").hasSize(8);
    }

    @Test
    void givesDifferentModelsDifferentNames() throws IOException {
        String system = "no-failure with N = 3, F = 0;";
        Path one = Files.writeString(folder.resolve("one.rbcast"), ALGORITHM.formatted("", system));
        Path other = Files.writeString(folder.resolve("other.rbcast"), ALGORITHM.formatted(
                "SEND to all(<b, m>) if true and not already sent;", system));

        assertThat(generate(one.toString(), other.toString(), one.toString()).status()).isZero();
        assertThat(written()).containsExactly("Flood-no-failure-3-0-2.pml", "Flood-no-failure-3-0.pml");
        assertThat(folder.resolve("models/Flood-no-failure-3-0-2.pml")).content()
                .contains("Flood-no-failure-3-0-2.pml").doesNotContain("Flood-no-failure-3-0.pml");
    }

    @Test
    void saysWhatHasNoModelAndWritesTheRest() throws IOException {
        Path file = Files.writeString(folder.resolve("a.rbcast"), ALGORITHM.formatted(
                "SEND to all(<b, m>) if received (<a, m>) from the broadcaster and not already sent;",
                "no-failure with N = 3, F = 0; byzantine with N = 4, F = 1;"));

        CommandLineRun run = generate(file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("rbcast: no model: " + file + ":11: Flood waits for the broadcaster itself");
        assertThat(written()).containsExactly("Flood-byzantine-4-1.pml");
    }

    @Test
    void needsASystem() throws IOException {
        Path file = Files.writeString(folder.resolve("a.rbcast"), ALGORITHM.formatted("", "byzantine for all N > 3F;"));

        assertThat(generate(file.toString()).status()).isEqualTo(2);
        assertThat(generate(file.toString()).err()).contains("no verify block names a system to make a model for");
        assertThat(generate(file.toString(), "--algorithm", "Nobody").err())
                .contains("there is no algorithm 'Nobody'; there is Flood");
    }
}
