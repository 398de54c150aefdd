// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tools of the user's choice")
class ToolOptionsTest {

    private static final String PAPER = CommandLineRun.EXAMPLES.resolve("paper").resolve("algorithms.rbcast")
            .toAbsolutePath().toString();

    @TempDir
    Path folder;

    private Path spin;
    private Path compiler;

    /** In a folder whose name a shell would obey, and with names that nobody would look for. */
    @BeforeEach
    void makeTools() throws IOException {
        Path tools = Files.createDirectory(folder.resolve("a $(touch obeyed) ;folder"));
        spin = tool(tools.resolve("my spin"), "echo spin >> '" + folder + "/used'; exec spin \"$@\"");
        compiler = tool(tools.resolve("my cc"), "echo cc >> '" + folder + "/used'; exec gcc \"$@\"");
    }

    private static Path tool(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private CommandLineProcess verify(String environment, String... options) throws Exception {
        String[] arguments = new String[options.length + 8];
        List.of("verify", PAPER, "--failure", "crash", "-n", "3", "-f", "1").toArray(arguments);
        System.arraycopy(options, 0, arguments, 8, options.length);
        String script = "export XDG_CACHE_HOME='" + folder + "/cache' " + environment + "; exec \"$@\"";
        return CommandLineProcess.run(folder, script, List.of(), arguments);
    }

    @Test
    void theOptionsNameTheProgramsThatMakeVerifiers() throws Exception {
        CommandLineProcess run = verify("A=b", "--algorithm", "Crash", "--engine", "standalone",
                "--spin", spin.toString(), "--compiler", compiler.toString());

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).contains("verified");
        assertThat(folder.resolve("used")).content().contains("spin\n", "cc\n");
        assertThat(folder.resolve("obeyed")).doesNotExist();
    }

    @Test
    void theEnvironmentNamesThemForEveryCommand() throws Exception {
        CommandLineProcess run = verify("RBCAST_SPIN='" + spin + "' RBCAST_CC='" + compiler + "'",
                "--algorithm", "Crash");

        assertThat(run.status()).as(run.output()).isZero();
        assertThat(folder.resolve("used")).content().contains("spin\n", "cc\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "synthesize", "doctor"})
    void aChoiceThatDoesNotWorkIsSaidAndNothingTakesItsPlace(String command) {
        List<String> arguments = switch (command) {
            case "doctor" -> List.of("doctor", "--spin", "/no/such/spin");
            case "verify" -> List.of("verify", PAPER, "--failure", "crash", "-n", "3", "-f", "1", "--spin",
                    "/no/such/spin");
            default -> List.of("synthesize", "--failure", "crash", "-n", "3", "-f", "1", "-o",
                    folder.resolve("out.rbcast").toString(), "--spin", "/no/such/spin");
        };

        CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));

        assertThat(run.status()).isEqualTo(4);
        assertThat(run.out() + run.err()).contains("'/no/such/spin' is chosen for Spin, but there is no such program");
    }
}
