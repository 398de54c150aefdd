// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.cli.CommandLineRun.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name of one dash stands for what comes through a pipe. */
class StandardInputTest {

    private static final String ALGORITHM = """
            algorithm A {

                when RB-Broadcast(m) do:
                    SEND to all(<a, m>) if true and not already sent;
                    STOP if true;

                when receive(<t, m>) do:
                    DELIVER(m) if received (<a, m>) from 1 distinct party and not already delivered;
                    STOP if true;
            }

            verify A {
                no-failure with N = 3, F = 0;
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"verify", "check", "analyse"})
    void commandsReadIt(String command) {
        CommandLineRun run = reading(ALGORITHM, command, "-");

        assertThat(run.status()).as(run.toString()).isZero();
    }

    @Test
    void problemsSayWhereTheyStand() {
        CommandLineRun run = reading(ALGORITHM.replace("DELIVER(m)", "DELIVR(m)"), "verify", "-");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("<stdin>:8:9: error: ");
    }

    @Test
    void whatIsFormattedGoesToStandardOutput() {
        String wide = ALGORITHM.replace("    ", "  ");

        assertThat(reading(wide, "format", "-").out()).isEqualTo(ALGORITHM);
        assertThat(reading(wide, "format", "--check", "-"))
                .isEqualTo(new CommandLineRun(1, "would format <stdin>" + System.lineSeparator(), ""));
        assertThat(reading(ALGORITHM, "format", "--check", "-").status()).isZero();
    }

    @Test
    void itCanBeReadOnceOnly() {
        assertThat(reading(ALGORITHM, "check", "-", "-").err())
                .isEqualToIgnoringNewLines("rbcast: standard input can be read once only: '-' stands there twice");
    }

    @Test
    void aScenarioNeedsAFileToName() {
        assertThat(reading(ALGORITHM, "verify", "-", "--trace", "run.scenario").err())
                .startsWith("rbcast: a scenario names the file with its algorithm");
        assertThat(reading(ALGORITHM, "simulate", "-", "--system", "crash with N = 3, F = 1").err())
                .startsWith("rbcast: a scenario names the file with its algorithm");
    }
}
