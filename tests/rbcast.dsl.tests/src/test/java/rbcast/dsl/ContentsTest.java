// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Destination;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.specification.Verification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/** What the language says of several contents: systems, sender conditions, guards, RB-Consistency. */
class ContentsTest {

    private static final MessageType INIT = new MessageType("init");
    private static final MessageType ECHO = new MessageType("echo");
    private static final String BRACHAS_ECHO = """
            algorithm Echo {

                when RB-Broadcast(m) do:
                    SEND to all(<init, m>) if true and not already sent;
                    STOP if true;

                when receive(<t, m>) do:
                    SEND to all(<echo, m>) if received (<init, m>) from the broadcaster and no <echo, *> already sent;
                    DELIVER(m) if received (<echo, m>) from more than (N + F)/2 distinct parties and nothing already\
             delivered;
                    STOP if true;
            }
            """;

    @Test
    void guardsAndSenderConditionsAreRead() {
        Algorithm algorithm = Texts.algorithm(BRACHAS_ECHO);

        assertThat(algorithm.receive().actions().get(0)).isEqualTo(
                Action.send(Destination.ALL, ECHO, Condition.fromBroadcaster(INIT)).oncePerBroadcast());
        assertThat(algorithm.receive().actions().get(1).isGuarded()).isTrue();
        assertThat(algorithm.broadcast().actions().get(0).isGuarded()).isFalse();
    }

    @Test
    void theyAreWrittenAsTheyAreRead() {
        Algorithm algorithm = Texts.algorithm(BRACHAS_ECHO);

        assertThat(AlgorithmWriter.write(algorithm)).isEqualTo(BRACHAS_ECHO);
        assertThat(Texts.valid(BRACHAS_ECHO.replace("\n        SEND", " SEND").replace(" <echo, *>", "<echo,*>"))
                .format()).isEqualTo(BRACHAS_ECHO);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SEND to all(<a, m>) if no <a, *> already sent;",
        "SEND to all(<a, m>) and no <a, *> already sent;",
        "SEND to all(<a, m>) if true and no<a,*>already sent;",
    })
    void aGuardMayStandWhereNotAlreadySentMay(String action) {
        Algorithm algorithm = Texts.algorithm("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: %s STOP;
                }
                """.formatted(action));

        assertThat(algorithm.receive().actions()).containsExactly(
                Action.send(Destination.ALL, new MessageType("a"), Condition.always()).oncePerBroadcast());
    }

    @Test
    void newWordsAreStillNames() {
        Texts.algorithm("""
                algorithm contents {
                    when RB-Broadcast(no) do: SEND to all(<the, no>); STOP;
                    when receive(<nothing, no>) do: SEND to all(<broadcaster, no>) if received (<the, no>) from the
                        broadcaster and no <broadcaster, *> already sent; DELIVER(no); STOP;
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SEND to all(<b, m>) if true and [[no <a, *> already sent]]; | "
                + "a guard is about what its own action does: write 'no <b, *> already sent'",
        "SEND to all(<b, m>) if true and [[nothing already delivered]]; | "
                + "a guard is about what its own action does: write 'no <b, *> already sent'",
        "DELIVER(m) if true and [[no <a, *> already sent]]; | "
                + "a guard is about what its own action does: write 'nothing already delivered'",
        "STOP if true and [[nothing already delivered]]; | STOP has no guard: write 'STOP if true;'",
    })
    void aGuardIsAboutItsOwnAction(String action, String message) {
        Marked.text("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: %s
                }
                """.formatted(action)).hasError(message);
    }

    @Test
    void whoeverIsWaitedForHasToSendTheType() {
        Marked.text("""
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: DELIVER(m) if received (<[[b]], m>) from the broadcaster; STOP;
                }
                """).hasWarning("type 'b' is waited for but never sent");
    }

    @Test
    void aGuardWithoutOtherContentsIsOdd() {
        String text = """
                algorithm A {
                    when RB-Broadcast(m) do: SEND to all(<a, m>); STOP;
                    when receive(<t, m>) do: DELIVER(m) if true and %s; STOP;
                }
                """;
        String guard = "nothing already delivered";
        String byzantine = "byzantine with N = 4, F = 1";
        assertThat(Texts.valid(text.formatted(guard)).issues()).isEmpty();
        assertThat(Texts.valid(text.formatted(guard) + "verify A { %s, contents 2; }".formatted(byzantine)).issues())
                .isEmpty();

        assertThat(Texts.valid(text.formatted(guard) + "verify A { %s; }".formatted(byzantine)).suggestions())
                .singleElement().satisfies(hint -> {
                    assertThat(hint.severity()).isEqualTo(Severity.HINT);
                    assertThat(hint.message()).isEqualTo("this guard is about other contents, and no system in which"
                            + " this is verified has any: add one such as 'byzantine with N = 4, F = 1, contents 2;'");
                });
    }

    @Test
    void aSystemMayHaveSeveralContents() {
        Verification verification = Texts.verification("""
                byzantine with N = 4, F = 1, contents 2;
                byzantine with contents 3, N = 4, F = 1 expecting violation;
                byzantine with N = 4, F = 1;
                """).verification();

        assertThat(verification.expectations()).extracting(expectation -> expectation.system().contents())
                .containsExactly(2, 3, 1);
        assertThat(verification.expectations().get(1).violation()).hasValueSatisfying(
                violated -> assertThat(violated).contains(Property.RB_CONSISTENCY));
    }

    @Test
    void consistencyIsAmongTheUsualPropertiesWhereThereAreSeveralContents() {
        SystemModel one = new SystemModel(FailureMode.BYZANTINE, 4, 1);
        SystemModel two = new SystemModel(FailureMode.BYZANTINE, 4, 1, 2);
        String lines = "byzantine with N = 4, F = 1; byzantine with N = 4, F = 1, contents 2;";
        String three = "properties RB-Validity, RB-Agreement, RB-Integrity;";
        Verification usual = Texts.verification(lines).verification();
        Verification chosen = Texts.verification(three + lines).verification();

        assertThat(usual.properties(one)).isEqualTo(Property.reliableBroadcast());
        assertThat(usual.properties(two)).contains(Property.RB_CONSISTENCY).hasSize(4);
        assertThat(chosen.properties(two)).isEqualTo(Property.reliableBroadcast());
        assertThat(AlgorithmWriter.write(chosen)).contains(three);
        assertThat(AlgorithmWriter.write(usual)).doesNotContain("properties");
        assertThat(Texts.verification(three + "byzantine with N = 4, F = 1;").verification().chosen()).isEmpty();
        assertThat(Set.of(one, two)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[[crash with N = 3, F = 1, contents 2]]; | contents 2: only a Byzantine broadcaster mixes contents,"
                + " and this is a system of failure mode crash",
        "byzantine with N = 4, F = 1, contents [[0]]; | the number of contents must be a whole number from 1 to 4",
        "byzantine with N = 4, F = 1, contents [[5]]; | the number of contents must be a whole number from 1 to 4",
        "byzantine with N = 4, F = 1, contents 2, [[contents 2]]; | contents is given twice: say it once",
        "byzantine with N = 4, F = 1, contents [[=]] 2; | expected a number, found '='",
    })
    void contentsWithoutMeaningAreAnError(String line, String message) {
        Marked.verifying(line).hasError(message);
    }

    @Test
    void oneContentMayBeSaidAndIsNotWritten() {
        Verification verification = Texts.verification("omission with N = 5, F = 2, contents 1;").verification();

        assertThat(verification.expectations().get(0).system())
                .isEqualTo(new SystemModel(FailureMode.OMISSION, 5, 2));
        assertThat(AlgorithmWriter.write(verification)).contains("omission with N = 5, F = 2;");
    }
}
