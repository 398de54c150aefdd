// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioCommandsTest {

    private static final Path PAPER = CommandLineRun.EXAMPLES.resolve("paper");

    @TempDir
    Path folder;

    private CommandLineRun simulate(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "simulate";
        arguments[1] = PAPER.resolve("algorithms.rbcast").toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return CommandLineRun.of(arguments);
    }

    @Test
    void aScenarioIsReplayedAndSaysWhatItShows() {
        CommandLineRun run = CommandLineRun.of("replay", PAPER.resolve("two-liars.scenario").toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("NewByzantine in byzantine with N = 7, F = 2, faulty-broadcaster:",
                "RB-Agreement is violated: p5 delivered m, but p2, p3, p4 and p6 never do.",
                "RB-Validity: holds, RB-Agreement: violated, RB-Integrity: holds");
    }

    @Test
    void aReplayComesInEveryFormatThatCanBePrinted() throws IOException {
        String scenario = PAPER.resolve("crash-between-sends.scenario").toString();
        Path picture = folder.resolve("run.pdf");

        assertThat(JsonParser.parseString(CommandLineRun.of("replay", scenario, "--format", "json").out())
                .getAsJsonObject().getAsJsonArray("events")).hasSize(5);
        assertThat(CommandLineRun.of("replay", scenario, "--format", "html").out()).startsWith("<!DOCTYPE html>");
        assertThat(CommandLineRun.of("replay", scenario, "--format", "svg").out()).startsWith("<?xml");
        assertThat(CommandLineRun.of("replay", scenario, "--format", "tikz").out()).contains("\\begin{tikzpicture}");
        assertThat(CommandLineRun.of("replay", scenario, "--trace", picture.toString()).err()).contains("wrote ");
        assertThat(picture).isNotEmptyFile();
        assertThat(CommandLineRun.of("replay", scenario, "--trace", scenario).status()).isEqualTo(2);
    }

    @Test
    void aRandomRunIsWrittenAsAScenarioThatReplaysIt() throws IOException {
        Path scenario = folder.resolve("run.scenario");

        CommandLineRun simulated = simulate("--algorithm", "Byzantine", "--system", "byzantine N = 4, F = 1", "--seed",
                "5", "--situation", "correct-broadcaster", "-o", scenario.toString(), "--format", "json");
        CommandLineRun replayed = CommandLineRun.of("replay", scenario.toString(), "--format", "json");

        assertThat(simulated.status()).as(simulated.err()).isZero();
        assertThat(replayed.out()).isEqualTo(simulated.out());
        assertThat(scenario).content().contains("// drawn at random with seed 5",
                "situation correct-broadcaster with 1 faulty process", "expecting no violation");
    }

    @Test
    void equalSeedsMakeEqualRunsAndTheSeedChoosesTheSituation() {
        String[] options = {"--algorithm", "Crash", "--system", "crash with N = 4, F = 2", "--seed", "9", "-o",
            folder.resolve("x.scenario").toString()};

        assertThat(simulate(options).out()).isEqualTo(simulate(options).out()).contains("seed 9: Crash in crash");
    }

    @Test
    void whatIsWrongIsSaidInOneLine() {
        String out = folder.resolve("x.scenario").toString();
        assertThat(simulate("--system", "byzantine N = 4, F = 1", "-o", out).err())
                .contains("which algorithm? Say --algorithm; there are NoFailure, Crash, Byzantine and NewByzantine");
        assertThat(simulate("--algorithm", "Nobody", "--system", "crash N = 3, F = 1", "-o", out).err())
                .contains("there is no algorithm 'Nobody'");
        assertThat(simulate("--algorithm", "Crash", "--system", "crash", "-o", out).err())
                .contains("--system: 'crash' is no system");
        assertThat(simulate("--algorithm", "Crash", "--system", "crash N = 3, F = 1", "-n", "3", "-o", out).status())
                .isEqualTo(2);
        assertThat(simulate("--algorithm", "Crash", "--system", "crash N = 3, F = 1", "--situation", "no-broadcast",
                "-o", out).err()).contains("there is no situation 'no-broadcast' with 1 faulty process");
        assertThat(simulate("--algorithm", "Crash", "--system", "crash N = 3, F = 1", "--steps", "-1", "-o", out).err())
                .contains("--steps -1").hasLineCount(1);
        assertThat(CommandLineRun.of("replay", folder.resolve("none").toString()).err())
                .contains("there is no such file").hasLineCount(1);
        assertThat(CommandLineRun.of("replay", folder.toString()).status()).isEqualTo(2);
    }

    @Test
    void anUnexpectedViolationIsAStatus() throws IOException {
        Path scenario = folder.resolve("x.scenario");
        String text = Files.readString(PAPER.resolve("crash-between-sends.scenario")).replace("\"algorithms.rbcast\"",
                "\"" + PAPER.resolve("algorithms.rbcast").toAbsolutePath().normalize() + "\"");
        Files.writeString(scenario, text.replace("expecting violation of RB-Agreement", "expecting no violation"));

        CommandLineRun run = CommandLineRun.of("replay", scenario.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("not as expected: no violation was expected");
    }
}
