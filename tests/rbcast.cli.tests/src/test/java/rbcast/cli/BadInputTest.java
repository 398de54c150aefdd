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
import org.junit.jupiter.params.provider.CsvSource;
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
        assertOneLine(CommandLineRun.of("verify", folder.toString()),
                folder + ": there are no .rbcast files in this folder");
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
    void aNameThatIsNotThereIsToldWithThoseThatAre() {
        String paper = CommandLineRun.EXAMPLES.resolve("paper/algorithms.rbcast").toString();

        for (List<String> command : List.of(List.of("verify"), List.of("generate"), List.of("analyse"),
                List.of("prove", "--bound"), List.of("simulate", "--system", "crash N = 3, F = 1"),
                List.of("export", "--dot"))) {
            List<String> arguments = new ArrayList<>(command);
            arguments.addAll(List.of(paper, "--algorithm", "Bracha"));
            assertOneLine(CommandLineRun.of(arguments.toArray(String[]::new)), "there is no algorithm 'Bracha'; there"
                    + " are NoFailure, Crash, Byzantine and NewByzantine");
        }
    }

    @Test
    void aFileWithoutWhatACommandIsAboutIsTold() throws IOException {
        String file = file("empty.rbcast", "");
        String system = "crash N = 3, F = 1";

        assertOneLine(CommandLineRun.of("generate", file), "rbcast: there is no algorithm\n");
        assertOneLine(CommandLineRun.of("prove", file, "--bound"), "rbcast: there is no algorithm\n");
        assertOneLine(CommandLineRun.of("simulate", file, "--system", system), "empty.rbcast: there is no algorithm\n");
        assertOneLine(CommandLineRun.of("synthesize", file), "empty.rbcast: there is no synthesize block; add one, or");
        assertOneLine(CommandLineRun.of("campaign", file), "empty.rbcast: there is no campaign block; add one, or");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "verify                                      | FILE is missing",
        "verfy a.rbcast                              | unknown command 'verfy': did you mean 'verify'?",
        "help verfy                                  | unknown command 'verfy': did you mean 'verify'?",
        "certificate chek a.certificate              | unknown command 'chek': use check",
        "verify a.rbcast --algoritm A                | unknown option '--algoritm': did you mean '--algorithm'?",
        "verify a.rbcast --frobnicate                | unknown option '--frobnicate'",
        "verify a.rbcast -n four                     | -n four: a whole number, at most 2147483647",
        "simulate a.rbcast --seed x                  | --seed x: a whole number, at most 9223372036854775807",
        "verify a.rbcast --format xml                | --format xml: use text or json",
        "verify a.rbcast --engine                    | --engine needs a value, ENGINE",
        "verify a.rbcast --algorithm A --algorithm B | --algorithm stands there twice",
        "check a.rbcast --severity x                 | --severity x: this is no CODE=SEVERITY",
        "analyse a.rbcast --compare A                | --compare needs 2 values",
        "experiment                                  | -o and EXPERIMENT are missing",
        "experiment papr -o results                  | EXPERIMENT papr: use paper",
        "export a.rbcast                             | one of these is missing: --latex, --markdown, --pseudo-code,"
                + " --dot or --quint",
        "export a.rbcast --dot --latex               | --latex, --dot exclude each other",
        "doctor now                                  | 'now' is one argument too many",
    })
    void whatIsTypedWrongIsSaidInWordsThatHelp(String typed, String message) {
        CommandLineRun run = CommandLineRun.of(typed.split(" +"));

        assertOneLine(run, "rbcast: " + message + " (see rbcast ");
    }

    @Test
    void aFolderForModelsIsNoFile() throws IOException {
        String file = file("a.rbcast", Files.readString(CommandLineRun.EXAMPLES.resolve("paper/algorithms.rbcast")));

        assertOneLine(CommandLineRun.of("generate", file, "-o", file),
                "-o " + file + ": this is a file: name a folder");
    }

    @Test
    void anAlgorithmIsNoScenario() {
        Path algorithms = CommandLineRun.EXAMPLES.resolve("paper/algorithms.rbcast");

        assertOneLine(CommandLineRun.of("replay", algorithms.toString()), algorithms
                + ":1:1: error: this is no scenario: one begins with the line 'rbcast scenario 1'");
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
