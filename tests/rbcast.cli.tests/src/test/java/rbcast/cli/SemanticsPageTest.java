// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/semantics.md shows has the verdicts that stand beside it. */
class SemanticsPageTest {

    @TempDir
    private Path folder;

    private static String page() throws IOException {
        return Files.readString(CommandLineRun.EXAMPLES.resolve("..").resolve("docs").resolve("semantics.md"));
    }

    private Path examples() throws IOException {
        String text = Pattern.compile("(?s)```rbcast\n(.*?)```").matcher(page()).results()
                .map(match -> match.group(1)).collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("semantics.rbcast"), text);
    }

    @Test
    void everyVerdictIsAsExpected() throws IOException {
        CommandLineRun run = CommandLineRun.of("verify", examples().toString(), "--runs");

        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains("byzantine with N = 4, F = 2, no-broadcast with 1 faulty process");
        assertThat(run.out()).contains("Relay: the Byzantine verdict is about one content",
                "Relay: the receive handler sends initial types (init)");
    }

    @Test
    void theExamplesAreInTheCanonicalForm() throws IOException {
        Path file = examples();
        String text = Files.readString(file);

        assertThat(CommandLineRun.of("format", file.toString()).status()).isZero();
        assertThat(file).content().isEqualTo(text);
    }
}
