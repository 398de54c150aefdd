// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.Property;
import rbcast.dsl.AlgorithmWriter;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.testing.PaperAlgorithms;

class ScenarioTest {

    private static final String HEAD = """
            rbcast scenario 1
            algorithm NoFailure in "a.rbcast"
            system crash with N = 3, F = 1
            situation faulty-broadcaster with 1 faulty process
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeAlgorithms() throws IOException {
        Files.writeString(folder.resolve("a.rbcast"), AlgorithmWriter.write(PaperAlgorithms.ALGORITHM_1) + "\n"
                + AlgorithmWriter.write(PaperAlgorithms.ALGORITHM_4));
    }

    private ScenarioRun replay(String text) throws InputException {
        return ScenarioRun.of(ScenarioReader.read(text, "s"), folder.resolve("s"));
    }

    @Test
    void stepsByHandAreStepsOfTheInterpreter() throws InputException {
        ScenarioRun run = replay(HEAD + """
                // halfway
                p1 broadcasts and crashes in action 1 reaching p2
                  p2 receives type0 from p1   // and delivers
                """);

        assertThat(run.simulation().steps()).containsExactly(Step.broadcast(new CrashPoint(0, List.of(1))),
                Step.receive(1, 0, 0));
        assertThat(run.trace().violated()).containsExactly(Property.RB_AGREEMENT);
        assertThat(run.status()).isEqualTo(ExitStatus.VIOLATED);
        assertThat(run.source().of(run.trace().moments().get(1).site().orElseThrow())).hasValue(4);
    }

    @Test
    void whatIsExpectedIsNoProblem() throws InputException {
        String steps = "p1 broadcasts and crashes before action 1\n";

        assertThat(replay(HEAD + "expecting no violation\n" + steps).status()).isEqualTo(ExitStatus.AS_EXPECTED);
        assertThat(replay(HEAD + "expecting violation of RB-Agreement\n" + steps).status())
                .isEqualTo(ExitStatus.VIOLATED);
        assertThat(replay(HEAD + "expecting violation of RB-Agreement\np1 broadcasts and crashes in action 1"
                + " reaching p1, p3\nsettle\n").status()).isEqualTo(ExitStatus.AS_EXPECTED);
    }

    @Test
    void aRunCanGoOnToItsEndOrAtRandom() throws InputException {
        ScenarioRun settled = replay(HEAD + "settle\n");
        ScenarioRun random = replay(HEAD + "p1 broadcasts\nrandom with seed -7\n");

        assertThat(settled.simulation().isSettled()).isTrue();
        assertThat(random.simulation().isSettled()).isTrue();
        assertThat(random.simulation()).isEqualTo(replay(HEAD + "p1 broadcasts\nrandom with seed -7\n").simulation());
        assertThat(replay(HEAD + "random with seed 3 for 1 step\n").simulation().steps()).hasSize(1);
    }

    @Test
    void propertiesCanBeChosen() throws InputException {
        String uniform = HEAD + "properties RB-Uniform-Agreement\np1 broadcasts\n";

        assertThat(replay(uniform + "p1 receives type0 from p1\np1 crashes\nsettle").trace().about())
                .containsExactly(Property.RB_UNIFORM_AGREEMENT);
    }

    @Test
    void anAlgorithmIsFoundFromTheFolderOfTheScenario() throws IOException, InputException {
        Path scenario = Files.createDirectory(folder.resolve("runs")).resolve("x.scenario");
        ScenarioRun run = replay(HEAD + "settle\n");

        String text = ScenarioText.of(run.trace(), "a remark\nin two lines", folder.resolve("a.rbcast"), scenario);

        assertThat(text).startsWith("rbcast scenario 1\n// a remark\\nin two lines\n\nalgorithm NoFailure in"
                + " \"../a.rbcast\"\n").contains("\nexpecting no violation\n");
        Files.writeString(scenario, text);
        assertThat(ScenarioRun.of(scenario).trace()).isEqualTo(run.trace());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p1 broadcasts and crashes in action 0 reaching p2   | 5:37 | actions are counted from 1
            p1 broadcasts and crashes at action 1               | 5:27 | 'in' is expected here, not 'at'
            p1 broadcasts twice                                 | 5:15 | the line should end here, not 'twice'
            p2 broadcasts                                       | 5:1  | only p1 broadcasts
            p0 crashes                                          | 5:1  | a process such as p1 is expected here, not 'p0'
            p2 crashes                                          | 5:1  | this is impossible here: p2 is correct in this
            p2 sleeps                                           | 5:4  | what the process does is expected here
            p2 receives from p1                                 | 5:18 | 'from' is expected here, not 'p1'
            p2 receives type7 from p1                           | 5:13 | NoFailure has no message type 'type7'; there is
            p2 receives type0 from p1                           | 5:1  | this is impossible here: p1 has to broadcast
            p1 makes up type0 for p2                            | 5:1  | p1 is not Byzantine: it makes nothing up
            random with seed 99999999999999999999               | 5:18 | a seed, a whole number of up to 64 bits
            expecting violation of RB-Uniform-Agreement         | 5:24 | the run is not looked at for all of these
            expecting violation of RB-Agreememt                 | 5:24 | a property is expected here: RB-Validity,
            """)
    void whatIsWrongIsSaidAtItsPlace(String line, String place, String message) {
        assertThatThrownBy(() -> replay(HEAD + line)).isInstanceOf(InputException.class)
                .satisfies(problem -> assertThat(problem.getMessage().replace(folder + "/", ""))
                        .startsWith("s:" + place + ": error: " + message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rbcast scenario 1   | rbcast scenario 2      | 1:17 | this version of RBcast reads scenarios of version 1
            rbcast scenario 1   | scenario               | 1:1  | this is no scenario: one begins with the line 'rbcast
            "a.rbcast"          | a.rbcast               | 2:24 | a file name in double quotes is expected here, not 'a'
            NoFailure in        | Nobody in              | 2:11 | a.rbcast has no algorithm 'Nobody'; there are
            crash with          | slow with              | 3:8  | there is no failure mode 'slow': the failure modes are
            N = 3, F = 1        | N = 3                  | 3:8  | 'crash with N = 3' is no system: write for instance
            N = 3, F = 1        | N = 3, F = 3           | 3:8  | F = 3: the number of faulty processes must be from 0
            faulty-broadcaster  | no-broadcast           | 4:11 | in crash with N = 3, F = 1 there is no such situation
            faulty-broadcaster  | bad-broadcaster        | 4:11 | a situation is expected here: correct-broadcaster,
            with 1 faulty       | with one faulty        | 4:35 | a number of faulty processes is expected here, not
            """)
    void theHeadIsReadAsCarefully(String right, String wrong, String place, String message) {
        assertThatThrownBy(() -> replay(HEAD.replace(right, wrong) + "settle")).isInstanceOf(InputException.class)
                .satisfies(problem -> assertThat(problem.getMessage().replace(folder + "/", ""))
                        .startsWith("s:" + place + ": error: " + message));
    }

    @Test
    void whatAByzantineProcessSendsIsWrittenAsALie() {
        String head = HEAD.replace("NoFailure", "NewByzantine").replace("crash with N = 3", "byzantine with N = 4");

        assertThatThrownBy(() -> replay(head + "p2 receives type0 from p1"))
                .hasMessageEndingWith("p1 is Byzantine: write 'p1 makes up type0 for p2'");
    }

    @Test
    void contentsAreNamedWhereThereAreSeveral() throws InputException {
        String head = HEAD.replace("NoFailure", "NewByzantine").replace("crash with N = 3, F = 1",
                "byzantine with N = 4, F = 1, contents 2");

        assertThat(replay(head + "p1 makes up type0 of m2 for p2\np1 makes up type0 of m1 for p3\n").simulation()
                .steps()).containsExactly(Step.receive(1, 0, 0, 1), Step.receive(2, 0, 0, 0));
        assertThatThrownBy(() -> replay(head + "p1 makes up type0 of m3 for p2"))
                .hasMessageEndingWith("this is impossible here: the system has no such content");
        assertThatThrownBy(() -> replay(head + "p1 makes up type0 of m for p2"))
                .hasMessage("s:5:22: error: contents are called m1, m2 and so on");
    }

    @Test
    void messagesOfFaultyProcessesMayBeLost() throws InputException {
        String head = HEAD.replace("crash with", "omission with");

        ScenarioRun run = replay(head + "p1 broadcasts\np1 loses type0 for p2\np3 receives type0 from p1\n"
                + "settle\n");

        assertThat(run.simulation().steps()).startsWith(Step.broadcast(), Step.lose(1, 0, 0));
        assertThat(run.trace().violated()).contains(Property.RB_AGREEMENT);
        assertThatThrownBy(() -> replay(head + "p1 broadcasts\np2 loses type0 for p1\n"))
                .hasMessageEndingWith("s:6:1: error: this is impossible here: there is no such message on its way that"
                        + " might be lost");
    }

    @Test
    void whereThereAreSeveralContentsConsistencyIsLookedAtToo() throws InputException {
        ScenarioRun run = replay(HEAD.replace("crash with N = 3, F = 1", "byzantine with N = 3, F = 1, contents 2")
                + "expecting violation of RB-Consistency, RB-Agreement\n"
                + "p1 makes up type0 of m1 for p2\np1 makes up type0 of m2 for p3\n");

        assertThat(run.trace().violated()).containsExactly(Property.RB_AGREEMENT, Property.RB_CONSISTENCY);
        assertThat(run.isAsExpected()).isTrue();
    }

    @Test
    void aFileThatEndsTooEarlyAndAnAlgorithmWithErrorsAreRefused() throws IOException {
        assertThatThrownBy(() -> replay("rbcast scenario 1\n")).hasMessage(
                "s:1:1: error: a line 'algorithm ...' is missing");
        assertThatThrownBy(() -> replay("")).hasMessage("s:1:1: error: a line 'rbcast ...' is missing");
        Files.writeString(folder.resolve("a.rbcast"), "algorithm {");
        assertThatThrownBy(() -> replay(HEAD)).hasMessageStartingWith(folder.resolve("a.rbcast") + ":1:11: error: ");
        Files.delete(folder.resolve("a.rbcast"));
        assertThatThrownBy(() -> replay(HEAD)).hasMessageContaining("there is no such file");
    }

    @Test
    void everyExampleReplaysAsItExpects() throws IOException, InputException {
        try (var files = Files.list(Path.of("..", "..", "examples", "paper"))) {
            List<Path> scenarios = files.filter(file -> file.toString().endsWith(".scenario")).toList();
            assertThat(scenarios).hasSize(2);
            for (Path scenario : scenarios) {
                assertThat(ScenarioRun.of(scenario).expected().orElse(Set.of())).isNotEmpty();
                assertThat(ScenarioRun.of(scenario).isAsExpected()).as(scenario.toString()).isTrue();
            }
        }
    }
}
