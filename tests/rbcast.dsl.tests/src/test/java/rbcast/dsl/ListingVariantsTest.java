// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.MessageType;
import rbcast.testing.PaperAlgorithms;

/** Everything that listings in the literature write or leave out. */
class ListingVariantsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SEND to all(<a, m>) if true and not already sent;     | SEND to all(<a, m>) if true",
        "SEND to all(<a,m>) if true;                           | SEND to all(<a, m>) if true",
        "SEND to all(<a,m>) and not already sent;              | SEND to all(<a, m>) if true",
        "SEND to all(<a,m>) if not already sent;               | SEND to all(<a, m>) if true",
        "SEND to all(<a,m>);                                   | SEND to all(<a, m>) if true",
        "SEND to all (<a,m>);                                  | SEND to all(<a, m>) if true",
        "SEND to neighbours(<a,m>);                            | SEND to neighbours(<a, m>) if true",
        "SEND to neighbors(<a,m>);                             | SEND to neighbours(<a, m>) if true",
        "SEND to myself(<a,m>);                                | SEND to myself(<a, m>) if true",
        "DELIVER(m) if true and not already delivered;         | DELIVER(m) if true",
        "DELIVER(<m>) if true and not already delivered;       | DELIVER(m) if true",
        "DELIVER(<m>);                                         | DELIVER(m) if true",
        "DELIVER(m) if not already delivered;                  | DELIVER(m) if true",
        "DELIVER(m) if received (<a,m>) from 1 distinct party; | DELIVER(m) if received (<a, m>) from 1 distinct party",
        "DELIVER(m) if received(<a,m>) from 1 party;           | DELIVER(m) if received (<a, m>) from 1 distinct party",
        "DELIVER(m) if received (<a,m>) from 1 distinct parties; | "
                + "DELIVER(m) if received (<a, m>) from 1 distinct party",
        "DELIVER(m) if received (<a,m>) from F+1 processes;    | "
                + "DELIVER(m) if received (<a, m>) from F + 1 distinct parties",
        "DELIVER(m) if received (<a,m>) from F + 1 distinct process; | "
                + "DELIVER(m) if received (<a, m>) from F + 1 distinct parties",
        "DELIVER(m) if received (<a,m>) from at least F + 1 distinct processes; | "
                + "DELIVER(m) if received (<a, m>) from F + 1 distinct parties",
        "DELIVER(m) if received (<a,m>) from more than (N + F)/2 parties; | "
                + "DELIVER(m) if received (<a, m>) from more than (N + F)/2 distinct parties",
    })
    void anActionMayBeSpelledInManyWays(String written, String meant) {
        Algorithm algorithm = Texts.algorithm("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: %s STOP;
                }
                """.formatted(written));

        assertThat(algorithm.receive().actions()).singleElement().hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "when RB-Broadcast(m) do:", "when RB-Broadcast(m) do", "when RB-Broadcast(m):", "when RB-Broadcast(m)",
        "when RB-Broadcast (m) do :", "when RB-Broadcast(<m>) do:",
    })
    void theBroadcastEventMayBeSpelledInManyWays(String header) {
        Algorithm algorithm = Texts.algorithm("""
                algorithm A {
                    %s SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: DELIVER(m); STOP;
                }
                """.formatted(header));

        assertThat(algorithm.broadcast().actions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"when receive(<t, m>) do:", "when receive(<t,m>)", "when receive (<t, m>) do",
        "when receive(<t, m>):"})
    void theReceiveEventMayBeSpelledInManyWays(String header) {
        Algorithm algorithm = Texts.algorithm("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    %s DELIVER(m); STOP;
                }
                """.formatted(header));

        assertThat(algorithm.receive().actions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP if true;", "STOP;", "STOP if true ;", ""})
    void stopMayBeSpelledInManyWays(String stop) {
        Algorithm algorithm = Texts.algorithm("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: DELIVER(m); %s
                }
                """.formatted(stop));

        assertThat(algorithm.receive().size()).isEqualTo(2);
    }

    @Test
    void aListingOfThePaperParsesAsItStands() {
        Algorithm algorithm = Texts.algorithm("""
                algorithm Byzantine {
                when RB-Broadcast(m) do:
                  SEND to all(<type0,m>) if true and not already sent;
                  STOP if true;

                when receive(<t,m>) do:
                  SEND to all(<type1,m>) if received (<type0,m>) from 1 distinct party and not already sent;
                  DELIVER(<m>) if received (<type1,m>) from (N + F)/2 distinct parties and not already delivered;
                  SEND to all(<type1,m>) if received (<type1,m>) from F + 1 distinct parties and not already sent;
                  STOP if true;
                }
                """);

        assertThat(algorithm).isEqualTo(PaperAlgorithms.ALGORITHM_3);
    }

    @Test
    void handlersMayStandInAnyOrder() {
        Algorithm algorithm = Texts.algorithm("""
                algorithm A {
                    when receive(<t, m>) do: SEND to all(<b, m>); DELIVER(m); STOP;
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                }
                """);

        assertThat(algorithm.handler(HandlerKind.RECEIVE).actions()).hasSize(2);
        assertThat(algorithm.types()).containsExactly(new MessageType("a"), new MessageType("b"));
    }

    @Test
    void variablesMayHaveAnyNames() {
        Algorithm algorithm = Texts.algorithm("""
                algorithm A {
                    when RB-Broadcast(msg) do: SEND to all(<init, msg>); STOP;
                    when receive(<kind, content>) do: DELIVER(content) if received (<init, content>) from 1 party; STOP;
                }
                """);

        assertThat(algorithm.receive().actions()).singleElement()
                .hasToString("DELIVER(m) if received (<init, m>) from 1 distinct party");
    }

    @ParameterizedTest
    @ValueSource(strings = {"do", "all", "if", "N", "F", "m", "types", "true", "received", "from", "distinct", "party",
        "SEND", "STOP", "DELIVER", "when", "algorithm", "verify", "receive", "and", "sent", "none", "learning", "type",
        "to", "not", "echo", "_", "a1", "crash", "RB"})
    void wordsOfTheLanguageMayBeMessageTypesAndNames(String word) {
        Algorithm algorithm = Texts.algorithm("""
                algorithm %1$s {
                    types %1$s;
                    when RB-Broadcast(%1$s) do: SEND to all(<%1$s, %1$s>); STOP;
                    when receive(<t, %1$s>) do: DELIVER(%1$s) if received (<%1$s, %1$s>) from F + 1 parties; STOP;
                }
                verify %1$s {
                    crash with N = 3, F = 1;
                }
                """.formatted(word));

        assertThat(algorithm.name()).isEqualTo(word);
        assertThat(algorithm.types()).containsExactly(new MessageType(word));
    }

    @Test
    void typesAreNumberedInTheOrderOfTheirFirstSend() {
        Algorithm algorithm = Texts.algorithm("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<init, m>); STOP;
                    when receive(<t, m>) do:
                        DELIVER(m) if received (<ready, m>) from 2F + 1 parties;
                        SEND to all(<echo, m>) if received (<init, m>) from 1 party;
                        SEND to all(<ready, m>) if received (<echo, m>) from N - F parties;
                        STOP;
                }
                """);

        assertThat(algorithm.types()).extracting(MessageType::name).containsExactly("init", "echo", "ready");
    }

    @Test
    void aTypesLineNumbersTheTypes() {
        Algorithm algorithm = Texts.algorithm("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<init, m>); STOP;
                    types echo, init;
                    when receive(<t, m>) do: SEND to all(<echo, m>); DELIVER(m); STOP;
                }
                """);

        assertThat(algorithm.types()).extracting(MessageType::name).containsExactly("echo", "init");
    }

    @Test
    void documentationIsTheLastDocumentationCommentBeforeADefinition() {
        Document document = Texts.valid("""
                /** Not this. */
                /**
                 * First line,
                 *   second one.
                 *
                 * Another paragraph.
                 */
                // a remark
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: DELIVER(m); STOP;
                }
                /* no documentation */
                algorithm B {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: DELIVER(m); STOP;
                }
                """);

        assertThat(document.algorithms()).extracting(Algorithm::documentation)
                .containsExactly("First line,\n  second one.\n\nAnother paragraph.", "");
    }
}
