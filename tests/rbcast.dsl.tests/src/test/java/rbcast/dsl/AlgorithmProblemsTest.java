// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has no meaning in an algorithm is an error, what is odd a warning, each where it stands. */
class AlgorithmProblemsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SEND to [[everyone]](<a, m>);  | unknown destination 'everyone': use myself, neighbours or all",
        "SEND to all(<a, [[x]]>);       | "
                + "'x' is not the message of this handler: its event calls the message 'm', so write 'm' here",
        "DELIVER([[x]]) if received (<a, m>) from 1 party; | "
                + "'x' is not the message of this handler: its event calls the message 'm', so write 'm' here",
        "DELIVER(m) if received (<a, [[x]]>) from 1 party; | "
                + "'x' is not the message of this handler: its event calls the message 'm', so write 'm' here",
        "SEND to all(<[[t]], m>);       | "
                + "'t' stands for the type of whatever message has been received: name a message type here, such as"
                + " type0, or another variable in 'when receive'",
        "DELIVER(m) if received (<[[t]], m>) from 1 party; | "
                + "'t' stands for the type of whatever message has been received: name a message type here, such as"
                + " type0, or another variable in 'when receive'",
        "SEND to all(<a, m>) if true and not already [[delivered]]; | "
                + "'not already delivered' does not fit here: write 'not already sent'",
        "DELIVER(m) if received (<a, m>) from 1 party and not already [[sent]]; | "
                + "'not already sent' does not fit here: write 'not already delivered'",
    })
    void anActionWithoutMeaningIsAnError(String action, String message) {
        Marked.receiving(action).hasError(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "STOP if [[received (<a, m>) from 1 party]];  | "
                + "STOP ends the handler whatever has been received: write 'STOP if true;'",
        "STOP if true and not already [[sent]];       | STOP cannot be 'not already sent': write 'STOP if true;'",
        "STOP; [[SEND to all(<a, m>);]]               | "
                + "an action after STOP is never executed: move it above STOP or remove it",
        "STOP; [[STOP;]]                              | "
                + "an action after STOP is never executed: move it above STOP or remove it",
    })
    void stopIsTheEndAndNothingElse(String actions, String message) {
        Marked.text("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: DELIVER(m); %s
                }
                """.formatted(actions)).hasError(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "when [[rb-broadcast]](m) STOP;      | unknown event 'rb-broadcast': use RB-Broadcast(m) or receive(<t, m>)",
        "when [[RB-Broadcast]](m) STOP;      | a second handler of RB-Broadcast(m): put all its actions into the first",
        "when [[receive]](<t, m>) STOP;      | a second handler of receive(<t, m>): put all its actions into the first",
        "types a, b, [[a]];                  | type 'a' is listed twice: its number would not be clear",
        "types a, b; [[types a, b;]]         | a second 'types' line: list all types in the first",
    })
    void somethingSaidTwiceOrUnknownIsAnError(String lines, String message) {
        Marked marked = Marked.text("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); SEND to all(<b, m>); STOP;
                    when receive(<t, m>) do: DELIVER(m); STOP;
                    %s
                }
                """.formatted(lines));
        if (message.startsWith("a second 'types'")) {
            // its types are listed twice, too
            assertThat(RBcastLanguage.standalone().parse("algorithm A { types a; types b; }", "x").issues())
                    .anyMatch(issue -> issue.message().equals(message));
        } else {
            marked.hasError(message);
        }
    }

    @Test
    void theEventsHaveTheirOwnVariables() {
        Marked.text("""
                algorithm A {
                    when RB-Broadcast(<[[t]], m>) do: SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: DELIVER(m); STOP;
                }
                """).hasError("RB-Broadcast has a message but no type: write 'when RB-Broadcast(m) do:'");
        Marked.text("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when receive([[m]]) do: DELIVER(m); STOP;
                }
                """).hasError("receive has a type and a message: write 'when receive(<t, m>) do:'");
    }

    @Test
    void aTypeThatTheTypesLineLacksIsUnknown() {
        Marked.text("""
                algorithm A {
                    types init, echo;
                    when RB-Broadcast(m) do: SEND to all(<init, m>); STOP;
                    when receive(<t, m>) do: SEND to all(<echo, m>);
                        DELIVER(m) if received (<[[ehco]], m>) from 1 party; STOP;
                }
                """).hasError("unknown message type 'ehco': the 'types' line has init and echo");
    }

    @Test
    void definitionsHaveNamesOfTheirOwn() {
        Marked.text(Texts.ALGORITHM_A + Texts.ALGORITHM_A.replace("algorithm A", "algorithm [[A]]"))
                .hasError("there is another algorithm 'A' in line 1: give this one a name of its own");
        String synthesis = "synthesize A { systems crash with N = 3, F = 1; }\n";
        Marked.text(synthesis + synthesis.replace("synthesize A", "synthesize [[A]]"))
                .hasError("there is another synthesis 'A' in line 1: give this one a name of its own");
        assertThat(Texts.valid(Texts.ALGORITHM_A + synthesis).issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[[DELIVER(m);]]                                             | "
                + "a repeated action: it does nothing more than the first",
        "DELIVER(m) if received (<[[ready]], m>) from 1 party;       | type 'ready' is waited for but never sent",
    })
    void anOddActionIsAWarning(String action, String message) {
        Marked.receiving(action).hasWarning(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[[DELIVER(m)]];                                            | "
                + "only the broadcaster delivers here: the others need a DELIVER in 'when receive'",
        "SEND to all(<a, m>) if [[received (<a, m>) from 1 party]]; | "
                + "nothing has been received yet when RB-Broadcast is run: this action is never executed",
    })
    void anActionThatIsOddInRbBroadcastIsAWarning(String action, String message) {
        Marked.text("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); %s STOP;
                    when receive(<t, m>) do: DELIVER(m); STOP;
                }
                """.formatted(action)).hasWarning(message);
    }

    @Test
    void whatIsMissingIsAWarning() {
        Marked.text("""
                algorithm [[A]] {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: SEND to all(<a, m>); STOP;
                }
                """).hasWarning("nothing is ever delivered: there is no DELIVER");
        Marked.text("""
                algorithm [[A]] {
                    when receive(<t, m>) do: SEND to all(<a, m>); DELIVER(m); STOP;
                }
                """).hasWarning("there is no 'when RB-Broadcast(m) do:', so nothing is done then");
        Marked.text("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when [[receive]](<t, m>) do: DELIVER(m);
                }
                """).hasWarning("this handler does not end in STOP: add 'STOP if true;'");
    }

    @Test
    void aListedTypeThatIsNeverUsedIsAWarning() {
        Marked.text("""
                algorithm A {
                    types init, [[echo]];
                    when RB-Broadcast(m) do: SEND to all(<init, m>); STOP;
                    when receive(<t, m>) do: DELIVER(m); STOP;
                }
                """).hasWarning("type 'echo' is never used");
    }

    @Test
    void anAlgorithmWithWarningsCanBeUsedAllTheSame() {
        assertThat(Texts.algorithm("algorithm A { }").sites()).isEmpty();
    }

    @Test
    void anAlgorithmHasUpTo64Types() {
        String sends = IntStream.range(0, 64).mapToObj("SEND to all(<t%d, m>);"::formatted)
                .collect(Collectors.joining(" "));
        String text = """
                algorithm %s {
                    when RB-Broadcast(m) do: %s STOP;
                    when receive(<t, m>) do: DELIVER(m) if received (<%s, m>) from 1 party; STOP;
                }
                """;

        assertThat(Texts.algorithm(text.formatted("A", sends, "t63")).types()).hasSize(64);
        Marked.text(text.formatted("[[A]]", sends, "other"))
                .hasError("65 message types: an algorithm can have up to 64");
    }

    @Test
    void aThresholdThatNobodyReachesWhereItIsVerifiedIsAWarning() {
        Marked.text("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: DELIVER(m) if received (<a, m>) from [[3F + 2]] parties; STOP;
                }
                verify A {
                    byzantine with N = 7, F = 1;
                    byzantine with N = 4, F = 1;
                }
                """).hasWarning("there are never so many parties where this is verified:"
                        + " 3F + 2 takes more than N of them in 'byzantine with N = 4, F = 1'");
        Marked.text("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: DELIVER(m) if received (<a, m>) from [[N - 3F]] parties; STOP;
                }
                verify A {
                    byzantine with N = 3, F = 1;
                }
                """).hasWarning("no message has to be received where this is verified: N - 3F is at most 0"
                        + " in 'byzantine with N = 3, F = 1'");
    }
}
