// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Threshold;

class ThresholdsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1                | 0 | 0 | 1 | 1",
        "F + 1            | 0 | 1 | 1 | 1",
        "F+1              | 0 | 1 | 1 | 1",
        "2F + 1           | 0 | 2 | 1 | 1",
        "2*F + 1          | 0 | 2 | 1 | 1",
        "2 * F + 1        | 0 | 2 | 1 | 1",
        "F*2 + 1          | 0 | 2 | 1 | 1",
        "1 + 2 F          | 0 | 2 | 1 | 1",
        "(N + F)/2        | 1 | 1 | 0 | 2",
        "(N + F) / 2      | 1 | 1 | 0 | 2",
        "1/2 (N + F)      | 1 | 1 | 0 | 2",
        "N/2 + F/2        | 1 | 1 | 0 | 2",
        "N - F            | 1 | -1 | 0 | 1",
        "N-F              | 1 | -1 | 0 | 1",
        "N - 2F           | 1 | -2 | 0 | 1",
        "1/2 N            | 1 | 0 | 0 | 2",
        "N/2              | 1 | 0 | 0 | 2",
        "3/2 * F          | 0 | 3 | 0 | 2",
        "3F/2             | 0 | 3 | 0 | 2",
        "-F + N           | 1 | -1 | 0 | 1",
        "-(F - N)         | 1 | -1 | 0 | 1",
        "N - -F           | 1 | 1 | 0 | 1",
        "N - (F - 1)      | 1 | -1 | 1 | 1",
        "2(N - F)/4       | 1 | -1 | 0 | 2",
        "((N))            | 1 | 0 | 0 | 1",
        "N/(1 + 1)        | 1 | 0 | 0 | 2",
        "N/2/2            | 1 | 0 | 0 | 4",
        "N*(2 - 1)        | 1 | 0 | 0 | 1",
        "(N - N + 2) F    | 0 | 2 | 0 | 1",
        "0002F            | 0 | 2 | 0 | 1",
        "10000            | 0 | 0 | 10000 | 1",
        "20000000N/20000000 | 1 | 0 | 0 | 1",
        "at least F + 1   | 0 | 1 | 1 | 1",
    })
    void anExpressionIsReadExactly(String written, int n, int f, int constant, int divisor) {
        assertThat(threshold(written)).isEqualTo(Threshold.atLeast(n, f, constant, divisor));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"more than (N + F)/2 | 1 | 1 | 0 | 2", "more than N/2 | 1 | 0 | 0 | 2"})
    void moreThanIsAStrictBound(String written, int n, int f, int constant, int divisor) {
        assertThat(threshold(written)).isEqualTo(Threshold.moreThan(n, f, constant, divisor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "F + 1", "(N + F)/2", "N - F", "2F + 1", "N - 2F", "more than (N + F)/2",
        "(3N - 2F + 7)/5", "more than F", "N/3", "3N/2"})
    void aThresholdIsWrittenAsItIsRead(String written) {
        assertThat(threshold(written)).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "N*[[F]]            | a product of variables: a threshold is linear in N and F, so multiply by a number",
        "N [[F]]            | a product of variables: a threshold is linear in N and F, so multiply by a number",
        "N/2[[F]]           | a product of variables: a threshold is linear in N and F, so multiply by a number",
        "2F[[(N + 1)]]      | a product of variables: a threshold is linear in N and F, so multiply by a number",
        "N/[[0]]            | division by zero",
        "N/[[(2 - 2)]]      | division by zero",
        "N/[[F]]            | division by a variable: a threshold is linear in N and F, so divide by a number",
        "[[K]] + 1          | unknown variable 'K': use N or F",
        "2[[n]]             | unknown variable 'n': use N or F",
        "[[10001]]          | the numbers in this expression are too large: keep them from -10000 to 10000",
        "[[65536 * 65536]]  | the numbers in this expression are too large: keep them from -10000 to 10000",
        "[[99999999999999999999999999999999999999]] | "
                + "the numbers in this expression are too large: keep them from -10000 to 10000",
    })
    void whatIsNotLinearIsAnErrorAtItsPlace(String marked, String message) {
        Marked.receiving("SEND to all(<b, m>) if received (<a, m>) from " + marked + " parties;").hasError(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "N + 1           | N + 1 is above N in every system: there are never so many parties",
        "2N              | 2N is above N in every system: there are never so many parties",
        "more than N     | more than N is above N in every system: there are never so many parties",
        "N + F + 1       | N + F + 1 is above N in every system: there are never so many parties",
        "0               | 0 is at most 0 in every system: no message has to be received",
        "F - N           | -N + F is at most 0 in every system: no message has to be received",
        "-1              | -1 is at most 0 in every system: no message has to be received",
    })
    void aThresholdThatNoSystemNeedsOrReachesIsOdd(String written, String message) {
        Marked.receiving("SEND to all(<b, m>) if received (<a, m>) from [[" + written + "]] parties;")
                .hasWarning(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N", "N + F", "F", "more than F", "N - 1", "more than N - 1", "2F + 1", "N - 2F",
        "more than 0"})
    void aThresholdThatSomeSystemNeedsAndReachesIsNotOdd(String written) {
        Document document = RBcastLanguage.standalone().parse("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: DELIVER(m) if received (<a, m>) from %s parties; STOP;
                }
                """.formatted(written), "file.rbcast");

        assertThat(document.issues()).isEmpty();
    }

    private static Threshold threshold(String written) {
        Algorithm algorithm = Texts.algorithm("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: DELIVER(m) if received (<a, m>) from %s distinct parties; STOP;
                }
                """.formatted(written));
        return ((Received) algorithm.receive().actions().get(0).condition()).threshold();
    }
}
