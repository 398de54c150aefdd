// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherCommandsTest {

    private static final String UNFORMATTED = """
            algorithm A{when RB-Broadcast(m) do:SEND to all(<a,m>);STOP;
            when receive(<t,m>) do: DELIVER(<m>);STOP;}
            """;

    @TempDir
    Path folder;

    @Test
    void formatRewritesInPlaceOnceAndCheckOnlyTells() throws IOException {
        Path file = Files.writeString(folder.resolve("a.rbcast"), UNFORMATTED);

        assertThat(CommandLineRun.of("format", "--check", file.toString()).status()).isEqualTo(1);
        assertThat(file).hasContent(UNFORMATTED);
        assertThat(CommandLineRun.of("format", file.toString()).status()).isZero();
        assertThat(file).content().contains("    when RB-Broadcast(m) do:\n        SEND to all(<a, m>) if true");
        assertThat(CommandLineRun.of("format", "--check", file.toString()).status()).isZero();
    }

    @Test
    void checkPrintsWarningsAndIsContentWithThem() throws IOException {
        Path file = Files.writeString(folder.resolve("a.rbcast"), UNFORMATTED.replace("DELIVER(<m>);", ""));

        CommandLineRun run = CommandLineRun.of("check", file.toString());

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("warning");
        assertThat(run.out()).isEqualTo("1 file is fine" + System.lineSeparator());
    }

    @Test
    void doctorFindsTheToolsOfThisMachine() {
        CommandLineRun run = CommandLineRun.of("doctor");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Spin", "C compiler", "JDK");
    }

    @Test
    void helpIsACommandToo() {
        assertThat(CommandLineRun.of("help", "verify").out()).startsWith("Usage: rbcast verify")
                .isEqualTo(CommandLineRun.of("verify", "--help").out());
    }

    @Test
    void aMistypedCommandIsRecognised() {
        assertThat(CommandLineRun.of("verfy", "a.rbcast"))
                .isEqualTo(new CommandLineRun(2, "", "rbcast: unknown command 'verfy': did you mean 'verify'?"
                        + " (see rbcast --help)" + System.lineSeparator()));
    }

    @Test
    void helpListsTheCommands() {
        CommandLineRun run = CommandLineRun.of("--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("verify", "synthesize", "generate", "export", "check", "format", "doctor", "ide",
                "Exit status");
    }
}
