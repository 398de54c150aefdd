// SPDX-License-Identifier: EPL-2.0
package rbcast.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The examples in Java")
class ExamplesTest {

    /** What a program prints. */
    private static String output(Consumer<String[]> program) {
        PrintStream usual = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.accept(new String[0]);
        } finally {
            System.setOut(usual);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void verifyAnAlgorithm() {
        assertThat(output(VerifyAnAlgorithm::main)).contains("no-failure with N = 3, F = 0: verified, ",
                "crash with N = 3, F = 1: verified, ",
                "byzantine with N = 4, F = 1, contents 2: violates RB-Consistency, with faulty-broadcaster");
    }

    @Test
    void replayACounterexample() {
        assertThat(output(ReplayACounterexample::main)).contains("Naive violates RB-Agreement:", "CRASHES",
                "DELIVERS m", "Eager, under the same adversary and schedule, violates [] after ");
    }

    @Test
    void learnAnAlgorithm() {
        assertThat(output(LearnAnAlgorithm::main)).startsWith("reward -8\nalgorithm Learned {\n")
                .endsWith("crash with N = 3, F = 1: verified\n");
    }

    @Test
    void askAnOracleOfTheirOwn() {
        assertThat(output(OwnOracle::main)).matches("best reward -8, [1-9]\\d* algorithms were refuted by luck\n");
    }

    @Test
    void followAPolicyOfTheirOwn() {
        assertThat(output(OwnPolicy::main)).contains("simulation 1: best reward -8\n",
                "simulation 3: best reward -8\n");
    }
}
