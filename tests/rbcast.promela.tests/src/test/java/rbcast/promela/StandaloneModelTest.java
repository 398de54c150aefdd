// SPDX-License-Identifier: EPL-2.0
package rbcast.promela;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.received;
import static rbcast.algorithm.Destination.ALL;
import static rbcast.testing.LiteratureAlgorithms.CONSISTENT;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/** What a generated model says. */
class StandaloneModelTest {

    private static final SystemModel BYZANTINE = new SystemModel(FailureMode.BYZANTINE, 4, 1);
    private static final Set<Property> PROPERTIES = Property.reliableBroadcast();
    private static final MessageType ECHO = new MessageType("echo");

    private static String text(Algorithm algorithm) {
        return StandaloneModel.of(algorithm, BYZANTINE, PROPERTIES).text();
    }

    /** Delivers at that many echoes. */
    private static Algorithm waitingFor(Threshold threshold) {
        return Algorithm.of("Waiting", Handler.of(Action.send(ALL, ECHO, always())),
                Handler.of(Action.deliver(received(ECHO, threshold))));
    }

    @Test
    void aModelThatCountsIsTheSameWithCountersBesideTheState() {
        String counting = StandaloneModel.counting(ALGORITHM_4, BYZANTINE, PROPERTIES).text();
        int start = counting.indexOf("#define ACTIONS_AT_MOST");
        int end = counting.indexOf("/* ---- the algorithm: what");

        assertThat((counting.substring(0, start) + counting.substring(end))
                .replaceAll("c_code \\{ times_executed\\[[A-Z_]+]\\[\\d+]\\+\\+; }; ", "")
                .replace("    c_code { count_settled(); };\n", "")).isEqualTo(text(ALGORITHM_4));
    }

    @Test
    void looksLikeTheAlgorithm() {
        Algorithm documented =
                ALGORITHM_4.withDocumentation("Algorithm 4 of Vaz et al. 2023.\nFor one Byzantine process.");

        assertThat(text(documented).replace(Library.state(), "[state]\n")
                .replace(Library.system(FailureMode.BYZANTINE), "[system]\n")).isEqualTo("""
                /*
                 * NewByzantine, byzantine with N = 4, F = 1.
                 *
                 * Algorithm 4 of Vaz et al. 2023.
                 * For one Byzantine process.
                 *
                 *     when RB-Broadcast(m):
                 *         SEND to neighbours(<type0, m>) if true
                 *         STOP
                 *     when receive(<t, m>):
                 *         SEND to neighbours(<type1, m>) if received (<type0, m>) from 1 distinct party
                 *         SEND to neighbours(<type1, m>) if received (<type1, m>) from F + 1 distinct parties
                 *         DELIVER(m) if received (<type1, m>) from F + 1 distinct parties
                 *         STOP
                 *
                 * Checked, over every schedule and everything that faulty processes can do: RB-Validity, \
                RB-Agreement, RB-Integrity.
                 * Situations:
                 *     correct-broadcaster with 1 faulty process
                 *     faulty-broadcaster with 1 faulty process
                 *     no-broadcast with 1 faulty process
                 *
                 * To verify:          spin -run NewByzantine-byzantine-4-1.pml
                 *                     "errors: 0" says that the properties hold, unless Spin also says that it did \
                not search
                 *                     everything ("max search depth too small": raise -m10000; "out of memory");
                 *                     "assertion violated RB_..." names a property that does not hold.
                 * To see that run:    spin -t -T -B NewByzantine-byzantine-4-1.pml
                 *                     tells it event by event: who receives which type, who crashes; with -p every \
                statement.
                 *
                 * What is under "---- NAME.pml" is the same in every model and comes from the folder promela of RBcast.
                 */

                /* ---- the system and the message types */
                #define N 4
                #define F 1
                #define TYPES 2
                #define SLOTS 2
                #define type0 0
                #define type1 1

                #define EACH_TYPE(option) option(type0) option(type1)
                /* the types that the RB-Broadcast handler sends */
                #define is_initial(t) ((t) == type0)

                [state]

                /* ---- the algorithm: what process p does; received(p, type) counts distinct processes */
                inline when_RB_Broadcast(p) {
                    ACTION(0) SEND_to_neighbours(p, type0);
                    STOP
                }

                inline when_receive(p) {
                    ACTION(0) if :: received(p, type0) >= 1 -> SEND_to_neighbours(p, type1) :: else fi;
                    ACTION(1) if :: received(p, type1) >= F + 1 -> SEND_to_neighbours(p, type1) :: else fi;
                    ACTION(2) if :: received(p, type1) >= F + 1 -> DELIVER(p) :: else fi;
                    STOP
                }

                /* ---- what is checked after every step */
                inline check_properties() {
                    check_RB_Validity();
                    check_RB_Agreement();
                    check_RB_Integrity()
                }

                [system]
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0 | 1 | 1 | false | received(p, echo) >= 1
            1 | 1 | 0 | 2 | false | 2*received(p, echo) >= N + F
            1 | 1 | 0 | 2 | true | 2*received(p, echo) > N + F
            1 | -1 | 0 | 1 | false | received(p, echo) >= N - F
            -1 | 2 | -3 | 1 | false | received(p, echo) >= -N + 2*F - 3
            0 | 0 | 0 | 1 | true | received(p, echo) > 0
            0 | -2 | 1 | 3 | false | 3*received(p, echo) >= -2*F + 1
            2000000000 | 0 | 0 | 1 | false | received(p, echo) >= 5
            -2000000000 | 0 | 0 | 1 | true | received(p, echo) >= 0
            1 | 0 | 0 | 2000000000 | true | received(p, echo) >= 1
            """)
    void thresholdsAreComparedExactly(int n, int f, int constant, int divisor, boolean strict, String condition) {
        assertThat(text(waitingFor(new Threshold(n, f, constant, divisor, strict))))
                .contains("if :: " + condition + " -> DELIVER(p) :: else fi;");
    }

    @ParameterizedTest
    @CsvSource({"echo, echo", "init, init_", "N, N_", "q, q_", "linux, linux_", "_x, type_x", "received, received_",
            "NO_BROADCAST, NO_BROADCAST_"})
    void aTypeWhoseNameIsTakenIsRenamed(String name, String inModel) {
        Algorithm algorithm = Algorithm.of("Renamed",
                Handler.of(Action.send(ALL, new MessageType(name), always())), Handler.of());

        assertThat(text(algorithm)).contains("#define " + inModel + " 0\n", "SEND_to_all(p, " + inModel + ");");
    }

    @Test
    void renamedTypesDoNotMeetOthers() {
        Algorithm algorithm = Algorithm.of("Renamed", Handler.of(Action.send(ALL, new MessageType("init"), always()),
                Action.send(ALL, new MessageType("init_"), always())), Handler.of());

        assertThat(text(algorithm)).contains("#define init__ 0\n#define init_ 1\n");
    }

    @Test
    void nothingInADocumentationCommentReachesTheModel() {
        Algorithm algorithm = ALGORITHM_4.withDocumentation("ends */ here\n#define N 99\r\u0007 /* \\\n\u00e9\u2028");

        assertThat(text(algorithm)).contains("""
                 * ends * / here
                 * #define N 99
                 *   / * \\
                 * \u00e9
                """);
    }

    @Test
    void theFileNameIsSafeInAShell() {
        assertThat(StandaloneModel.of(ALGORITHM_4.withName("a b$(x)/../\u00e9"), BYZANTINE, PROPERTIES).fileName())
                .isEqualTo("a_b__x______-byzantine-4-1.pml");
        assertThat(StandaloneModel.of(ALGORITHM_4.withName("x".repeat(300)), BYZANTINE, PROPERTIES).fileName())
                .hasSizeLessThan(130);
        assertThat(StandaloneModel.of(ALGORITHM_4.withName(""), BYZANTINE, PROPERTIES).fileName())
                .isEqualTo("algorithm-byzantine-4-1.pml");
    }

    @ParameterizedTest
    @EnumSource(FailureMode.class)
    void aModelHasTheLibrarysTextForItsFailureModeAndForNoOther(FailureMode mode) {
        String text = StandaloneModel.of(ALGORITHM_3, new SystemModel(mode, 4, 1), PROPERTIES).text();

        for (FailureMode other : FailureMode.values()) {
            assertThat(text.contains("/* ---- " + other + ".pml: ")).isEqualTo(other == mode);
        }
    }

    @Test
    void onlyTheChosenPropertiesAreChecked() {
        String text = StandaloneModel.of(ALGORITHM_3, BYZANTINE, EnumSet.of(Property.RB_UNIFORM_AGREEMENT)).text();

        assertThat(text).contains("inline check_properties() {\n    check_RB_Uniform_Agreement()\n}\n");
    }

    @Test
    void optionsForLargeSystemsStandInTheHeader() {
        assertThat(StandaloneModel.of(ALGORITHM_3, new SystemModel(FailureMode.CRASH, 64, 21), PROPERTIES).text())
                .containsPattern("spin -run -DVECTORSZ=\\d+ -m\\d+ Byzantine-crash-64-21.pml");
    }

    @Test
    void handlersOfSeveralContentsSayNothingOfThemButInGuards() {
        SystemModel system = new SystemModel(FailureMode.BYZANTINE, 4, 1, 2);
        StandaloneModel model = StandaloneModel.of(CONSISTENT, system, EnumSet.of(Property.RB_CONSISTENCY));

        assertThat(model.fileName()).isEqualTo("Consistent-byzantine-4-1-contents-2.pml");
        assertThat(model.text()).contains("#define CONTENTS 2\n", "#define is_asked(t) ((t) == init_)\n", """
                inline when_receive(p) {
                    ACTION(0) if :: heard(p, init_) && no_other_sent(p, echo) -> SEND_to_all(p, echo) :: else fi;
                    ACTION(1) if :: 2*received(p, echo) > N + F -> DELIVER(p) :: else fi;
                    STOP
                }
                """, "inline check_properties() {\n    check_RB_Consistency()\n}\n");
    }

    @Test
    void whoTheBroadcasterIsCanBeAskedInByzantineSystemsOnly() {
        assertThat(StandaloneModel.obstacle(CONSISTENT, BYZANTINE)).isEmpty();
        assertThat(StandaloneModel.obstacle(CONSISTENT, new SystemModel(FailureMode.CRASH, 3, 1))).contains(
                "Consistent waits for the broadcaster itself, and standalone PROMELA models of crash systems count"
                        + " senders only");
    }

    @Test
    void boundsAreNamed() {
        Action[] deliveries = IntStream.range(0, 201).mapToObj(i -> Action.deliver(always())).toArray(Action[]::new);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text(Algorithm.of("Long", Handler.of(), Handler.of(deliveries))))
                .withMessage("Long has a handler of 201 actions: a PROMELA model takes up to 200");

        assertThatIllegalArgumentException().isThrownBy(() -> StandaloneModel.of(ALGORITHM_3, BYZANTINE, Set.of()));
    }
}
