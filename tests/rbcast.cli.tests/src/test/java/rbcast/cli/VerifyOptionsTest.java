// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyOptionsTest {

    private static final String PAPER =
            CommandLineRun.EXAMPLES.resolve("paper").resolve("algorithms.rbcast").toString();

    @TempDir
    Path folder;

    private static CommandLineRun verify(String algorithm, String failure, int n, int f, String... options) {
        List<String> arguments = new ArrayList<>(List.of("verify", PAPER, "--algorithm", algorithm,
                "--failure", failure, "-n", Integer.toString(n), "-f", Integer.toString(f)));
        arguments.addAll(List.of(options));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private static JsonObject json(CommandLineRun run) {
        return JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("results").get(0).getAsJsonObject();
    }

    @ParameterizedTest
    @ValueSource(strings = {"table-driven", "adversary-first", "standalone"})
    void theEngineOfTheUsersChoiceGivesTheVerdict(String engine) {
        JsonObject result = json(verify("NewByzantine", "byzantine", 4, 1, "--engine", engine, "--format", "json"));

        assertThat(result.get("verdict").getAsString()).isEqualTo("verified");
        assertThat(result.get("engine").getAsString()).isEqualTo(engine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table-driven", "standalone"})
    void aViolationIsToldByTheEngineOfTheUsersChoice(String engine) {
        JsonObject result = json(verify("NoFailure", "crash", 3, 1, "--engine", engine, "--format", "json"));

        assertThat(result.get("violated").getAsString()).isEqualTo("RB-Agreement");
        assertThat(result.get("engine").getAsString()).isEqualTo(engine);
        assertThat(result.getAsJsonArray("counterexample")).isNotEmpty();
    }

    @Test
    void anEngineThatDoesNotCoverTheSystemSaysSo() {
        CommandLineRun run = verify("Crash", "crash", 3, 1, "--engine", "adversary-first");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains(
                "inconclusive: the adversary-first search does not cover crash with N = 3, F = 1");
    }

    @Test
    void whoSearchedIsAColumnWhereSeveralDid() throws IOException {
        Path file = Files.writeString(folder.resolve("a.rbcast"), Files.readString(Path.of(PAPER)) + """
                verify Byzantine {
                    byzantine with N = 4, F = 1;
                    byzantine with N = 7, F = 2;
                }
                """);

        assertThat(CommandLineRun.of("verify", file.toString(), "--algorithm", "Byzantine").out())
                .contains("engine", "table-driven", "adversary-first");
        assertThat(CommandLineRun.of("verify", file.toString(), "--algorithm", "Byzantine", "--engine",
                "adversary-first").out()).doesNotContain("engine", "adversary-first");
    }

    @Test
    void thePropertiesOfTheUsersChoiceAreChecked() {
        assertThat(verify("Crash", "byzantine", 4, 1).out()).contains("violated RB-Integrity");
        assertThat(verify("Crash", "byzantine", 4, 1, "--property", "RB-Agreement,RB-Validity").out())
                .doesNotContain("violated").contains("verified");
    }

    @Test
    void ofWhatABlockSaysOnlyTheChosenPropertiesCount() throws IOException {
        Path file = Files.writeString(folder.resolve("a.rbcast"), Files.readString(Path.of(PAPER)) + """
                verify NoFailure {
                    no-failure with N = 3, F = 0;
                    crash with N = 3, F = 1 expecting violation of RB-Agreement;
                }
                """);
        String[] arguments = {"verify", file.toString(), "--algorithm", "NoFailure", "--property", "RB-Agreement"};

        CommandLineRun agreement = CommandLineRun.of(arguments);
        arguments[5] = "RB-Validity";
        CommandLineRun validity = CommandLineRun.of(arguments);
        arguments[5] = "RB-Uniform-Agreement";
        CommandLineRun uniform = CommandLineRun.of(arguments);

        assertThat(agreement.status()).isZero();
        assertThat(agreement.out()).contains("no-failure with", "crash with", "(as expected)");
        assertThat(validity.status()).isZero();
        assertThat(validity.out()).contains("no-failure with").doesNotContain("crash with");
        assertThat(uniform.status()).isEqualTo(2);
        assertThat(uniform.err()).contains("no line of a verify block is about RB-Uniform-Agreement alone");
    }

    @ParameterizedTest
    @CsvSource({"--time-limit, 1 s, time bound", "--memory-limit, 1, memory bound", "--depth-limit, 50, depth bound"})
    void aLimitEndsASearchWithoutAVerdict(String option, String limit, String reason) {
        CommandLineRun run = verify("Byzantine", "byzantine", 7, 2, "--engine", "table-driven", option, limit);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("inconclusive: the " + reason + " was reached");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--engine       | magic       | the engines are auto, table-driven, adversary-first, standalone and proof",
        "--property     | RB-Beauty   | RB-Validity, RB-Agreement, RB-Integrity, "
                + "RB-Uniform-Agreement and RB-Consistency",
        "--property     | ,           | RB-Validity, RB-Agreement, RB-Integrity, "
                + "RB-Uniform-Agreement and RB-Consistency",
        "--property     | ''          | RB-Validity, RB-Agreement, RB-Integrity, "
                + "RB-Uniform-Agreement and RB-Consistency",
        "--time-limit   | 30          | a number above 0 and a unit, s, min or h",
        "--time-limit   | 3 fortnight | a number above 0 and a unit, s, min or h",
        "--time-limit   | 0 s         | a number above 0 and a unit, s, min or h",
        "--time-limit   | 99999999 h  | at most 100000000 s",
        "--memory-limit | 0           | a whole number of megabytes, at least 1",
        "--memory-limit | much        | much: a whole number, at most 2147483647",
        "--depth-limit  | -1          | a whole number of steps, at least 1"})
    void whatIsNoChoiceIsSaidWithTheChoicesThatThereAre(String option, String value, String message) {
        CommandLineRun run = verify("Byzantine", "byzantine", 4, 1, option + "=" + value);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(option).contains(message);
    }
}
