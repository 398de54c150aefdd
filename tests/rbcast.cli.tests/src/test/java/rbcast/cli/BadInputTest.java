// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bad input gives one clear line and exit status 2")
class BadInputTest {

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static void assertOneLine(CommandLineRun run, String... parts) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(parts).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aSyntaxErrorHasItsPlace() throws IOException {
        String file = file("a.rbcast", "algorithm A {\n    when RB-Broadcast(m) do:\n        SEND all;\n}\n");

        assertOneLine(CommandLineRun.of("verify", file), file + ":3:");
    }

    @Test
    void anUnknownFailureModeIsNamed() throws IOException {
        String file = file("a.rbcast", """
                algorithm A {
                    when RB-Broadcast(m) do:
                        SEND to all(<a, m>);
                        STOP;
                    when receive(<t, m>) do:
                        DELIVER(m);
                        STOP;
                }
                verify A {
                    meteor with N = 3, F = 1;
                }
                """);

        assertOneLine(CommandLineRun.of("verify", file), file + ":10:5:", "meteor");
    }

    @Test
    void moreFaultyProcessesThanThereAreIsRefused() throws IOException {
        String file = file("a.rbcast", """
                synthesize S {
                    systems byzantine with N = 2, F = 2;
                }
                """);

        assertOneLine(CommandLineRun.of("synthesize", file), file + ":2:", "F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "synthesize", "check", "format"})
    void aMissingFileIsNamed(String command) {
        assertOneLine(CommandLineRun.of(command, "no such $(x) file.rbcast"), "no such $(x) file.rbcast");
    }

    @Test
    void aFolderWithoutFilesIsNamed() {
        assertOneLine(CommandLineRun.of("verify", folder.toString()), folder.toString());
    }

    @Test
    void aFolderIsNoSpecification() {
        assertOneLine(CommandLineRun.of("synthesize", folder.toString()), folder.toString());
    }

    @Test
    void binaryGarbageIsNoText() throws IOException {
        Path file = folder.resolve("garbage $(x).rbcast");
        Files.write(file, new byte[] {0, (byte) 0xff, (byte) 0xfe, 1, 2, 3});

        assertOneLine(CommandLineRun.of("verify", file.toString()), "garbage $(x).rbcast:1:");
    }

    @Test
    void anUnknownOptionAndAMissingCommandAreExplained() {
        assertOneLine(CommandLineRun.of("verify", "--frobnicate", "x"), "--frobnicate");
        assertOneLine(CommandLineRun.of(), "command");
    }

    @Test
    void aSystemNeedsSensibleNumbers() throws IOException {
        String file = file("a.rbcast", "");

        for (String system : List.of("--failure crash -n 3 -f 3", "--failure crash -n 0 -f 0",
                "--failure crash -n 65 -f 1", "--failure lightning -n 3 -f 1", "--failure crash -n 3", "-n 3 -f 1")) {
            List<String> arguments = new ArrayList<>(List.of("verify", file));
            arguments.addAll(List.of(system.split(" ")));
            assertOneLine(CommandLineRun.of(arguments.toArray(String[]::new)), "rbcast: ");
        }
    }
}
