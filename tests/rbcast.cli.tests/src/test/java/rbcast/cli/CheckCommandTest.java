// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How problems are told is the user's choice. */
class CheckCommandTest {

    private static final String ODD = """
            algorithm A {
                when RB-Broadcast(m) do: SEND to all(<a, m>);
                when receive(<t, m>) do: DELIVER(m); STOP;
            }
            """;
    private static final String WRONG = "synthesize S { systems crash with N = 3, F = 3; }";

    @TempDir
    private Path folder;

    private CommandLineRun check(String text, String... options) {
        try {
            Path file = Files.writeString(folder.resolve("a.rbcast"), text);
            List<String> arguments = new ArrayList<>(List.of("check", file.toString()));
            Stream.of(options).forEach(arguments::add);
            return CommandLineRun.of(arguments.toArray(String[]::new));
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    @Test
    void everyProblemIsToldWithItsCode() {
        CommandLineRun run = check(ODD);

        assertThat(run.status()).isZero();
        assertThat(run.err().lines().map(line -> line.substring(line.indexOf("a.rbcast")))).containsExactly(
                "a.rbcast:1:11: info: nothing says in which systems 'A' is right: add 'verify A { ... }'"
                        + " [verify.verification-missing]",
                "a.rbcast:2:10: warning: this handler does not end in STOP: add 'STOP if true;'"
                        + " [algorithm.stop-missing]");
        assertThat(run.out()).startsWith("1 file is fine");
    }

    @Test
    void aWarningCanBeAnError() {
        CommandLineRun run = check(ODD, "--severity", "algorithm.stop-missing=error,verify=off");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(": error: ").doesNotContain("info");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void whatIsOffIsNotTold() {
        CommandLineRun run = check(ODD, "--severity", "algorithm=off", "--severity", "verify=off");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("1 file is fine");
    }

    @Test
    void anErrorByAnotherNameDoesNotMakeTheFileFine() {
        CommandLineRun run = check(WRONG, "--severity", "definition.out-of-range=info");

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains(": info: ");
        assertThat(run.out()).isEmpty();
        assertThat(check(WRONG, "--severity", "definition=off").status()).isEqualTo(2);
    }

    @Test
    void strictlySpeakingAWarningIsAnErrorAndAHintIsNot() {
        CommandLineRun run = check(ODD, "--strict");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(": warning: ");
        assertThat(run.out()).isEmpty();
        assertThat(check(ODD, "--strict", "--severity", "algorithm.stop-missing=hint").status()).isZero();
    }

    @Test
    void otherProgramsAreToldWithPlacesCodesAndFixes() {
        CommandLineRun run = check(ODD, "--format", "json", "--severity", "verify=off");

        JsonObject issue = JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("issues").get(0)
                .getAsJsonObject();
        assertThat(run.err()).isEmpty();
        assertThat(issue.get("line").getAsInt()).isEqualTo(2);
        assertThat(issue.get("column").getAsInt()).isEqualTo(10);
        assertThat(issue.get("severity").getAsString()).isEqualTo("warning");
        assertThat(issue.get("code").getAsString()).isEqualTo("algorithm.stop-missing");
        assertThat(issue.get("fixes").getAsJsonArray()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "algorithm.stop-mising=error  | unknown code 'algorithm.stop-mising': did you mean 'algorithm.stop-missing'?",
        "algorithm=loud                  | unknown severity 'loud': use error, warning, info, hint or off",
        "syntax.error=off                | syntax.error cannot be off: what has such an error has no meaning",
        "algorithm                       | CODE=SEVERITY",
    })
    void wishesThatCannotBeAreExplained(String wish, String message) {
        CommandLineRun run = check(ODD, "--severity", wish);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }
}
