// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.received;
import static rbcast.algorithm.Destination.ALL;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.run.Choices;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Verified;
import rbcast.algorithm.verdict.Verdict.Violated;

class SpinOracleTest {

    private static final SpinOracle ORACLE = SpinOracle.usual();

    private static Verdict verify(Algorithm algorithm, FailureMode mode, int n, int f) {
        return verify(Engine.AUTO, algorithm, mode, n, f);
    }

    private static Verdict verify(Engine engine, Algorithm algorithm, FailureMode mode, int n, int f) {
        return ORACLE.with(engine).verify(algorithm, new SystemModel(mode, n, f), Property.reliableBroadcast(),
                Cancellation.NEVER);
    }

    @Test
    void thePapersAlgorithmsAreCorrectInTheirSystems() {
        assertThat(verify(ALGORITHM_1, FailureMode.NO_FAILURE, 3, 0)).isInstanceOf(Verified.class);
        assertThat(verify(ALGORITHM_2, FailureMode.CRASH, 3, 1)).isInstanceOf(Verified.class);
        assertThat(verify(ALGORITHM_3, FailureMode.BYZANTINE, 4, 1)).isInstanceOf(Verified.class);
        assertThat(verify(ALGORITHM_4, FailureMode.BYZANTINE, 4, 1)).isInstanceOf(Verified.class);
    }

    @Test
    void algorithm1LosesAgreementWhenTheBroadcasterCrashes() {
        Violated violated = (Violated) verify(ALGORITHM_1, FailureMode.CRASH, 3, 1);

        assertThat(violated.property()).isEqualTo(Property.RB_AGREEMENT);
        assertThat(violated.counterexample().schedule()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE_DRIVEN", "ADVERSARY_FIRST"})
    void algorithm4IsOnlyForOneByzantineProcess(Engine engine) {
        Violated violated = (Violated) verify(engine, ALGORITHM_4, FailureMode.BYZANTINE, 7, 2);

        assertThat(violated.property()).isEqualTo(Property.RB_AGREEMENT);
        assertThat(violated.counterexample().schedule()).hasSize(3);
    }

    @Test
    void noTwoByzantineMessagesBreakAlgorithm4() {
        SystemModel system = new SystemModel(FailureMode.BYZANTINE, 7, 2);
        CompiledAlgorithm program = new CompiledAlgorithm(ALGORITHM_4, system);
        for (Situation situation : system.situations()) {
            List<Step> messages = Choices.of(new Run(program, situation)).stream()
                    .flatMap(step -> step instanceof Step.Broadcast ? messages(program, situation) : Stream.of(step))
                    .toList();
            for (Step first : messages) {
                for (Step second : messages) {
                    Counterexample two = new Counterexample(system, situation, Property.RB_AGREEMENT,
                            List.of(Step.broadcast(), first, second));
                    assertThat(Replay.refutes(program, two, Property.reliableBroadcast())).isFalse();
                }
            }
        }
    }

    private static Stream<Step> messages(CompiledAlgorithm program, Situation situation) {
        Run run = new Run(program, situation);
        run.perform(Step.broadcast());
        return Choices.of(run).stream();
    }

    @Test
    void algorithm3IsCorrectInEverySystemWithMoreThanThreeTimesAsManyProcessesAsFaultyOnes() {
        for (int f = 1; f <= 21; f += 4) {
            assertThat(verify(ALGORITHM_3, FailureMode.BYZANTINE, 3 * f + 1, f)).isInstanceOf(Verified.class);
        }
        assertThat(verify(ALGORITHM_3, FailureMode.BYZANTINE, 6, 2)).isInstanceOf(Violated.class);
    }

    @Test
    void algorithm2ToleratesAnyNumberOfCrashes() {
        assertThat(verify(ALGORITHM_2, FailureMode.CRASH, 5, 2)).isInstanceOf(Verified.class);
        assertThat(verify(ALGORITHM_2, FailureMode.CRASH, 7, 3)).isInstanceOf(Verified.class);
        assertThat(verify(ALGORITHM_2, FailureMode.CRASH, 5, 4)).isInstanceOf(Verified.class);
    }

    @Test
    void theLargestSystemsAreSearched() {
        assertThat(verify(ALGORITHM_1, FailureMode.NO_FAILURE, 64, 0)).isInstanceOf(Verified.class);
        assertThat(verify(ALGORITHM_1, FailureMode.CRASH, 16, 15)).isInstanceOf(Violated.class);
        assertThat(verify(ALGORITHM_1, FailureMode.CRASH, 64, 63)).isInstanceOf(Violated.class);
        assertThat(verify(ALGORITHM_2, FailureMode.CRASH, 20, 5)).isInstanceOf(Verified.class);
        assertThat(verify(Engine.TABLE_DRIVEN, ALGORITHM_2, FailureMode.BYZANTINE, 64, 21))
                .isInstanceOf(Violated.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE_DRIVEN", "ADVERSARY_FIRST", "STANDALONE"})
    void aBoundOnTheDepthCutsNoCounterexampleInTwo(Engine engine) {
        FailureMode mode = engine == Engine.ADVERSARY_FIRST ? FailureMode.BYZANTINE : FailureMode.CRASH;
        Set<String> words = new HashSet<>();
        for (int depth = 1; depth <= 1001; depth += engine == Engine.STANDALONE ? 500 : depth < 100 ? 1 : 100) {
            Verdict verdict = ORACLE.with(engine).with(Bounds.DEFAULT.withDepth(depth)).verify(ALGORITHM_4,
                    new SystemModel(mode, 5, 2), Property.reliableBroadcast(), Cancellation.NEVER);
            words.add(verdict.toString());
            assertThat(verdict).as("depth %s: %s", depth, verdict).satisfiesAnyOf(
                    known -> assertThat(known).isInstanceOf(Violated.class),
                    unknown -> assertThat(((Inconclusive) unknown).reason()).startsWith("the depth bound was reached"));
        }
        assertThat(words).containsExactlyInAnyOrder("violated", "inconclusive");
    }

    @Test
    void interleavingsAreGoneThroughWhereTheyAreFewAndElsewhereTheAdversarysChoices() {
        assertThat(verify(ALGORITHM_3, FailureMode.BYZANTINE, 4, 1).statistics().engine()).isEqualTo("table-driven");
        assertThat(verify(ALGORITHM_3, FailureMode.BYZANTINE, 5, 1).statistics().engine()).isEqualTo("adversary-first");
        assertThat(verify(ALGORITHM_2, FailureMode.CRASH, 5, 1).statistics().engine()).isEqualTo("table-driven");
    }

    @Test
    void anEngineThatRefusesIsFollowedByTheNextOne() {
        Algorithm chain = chain(13);

        assertThat(verify(Engine.ADVERSARY_FIRST, chain, FailureMode.BYZANTINE, 5, 1))
                .isInstanceOfSatisfying(Inconclusive.class,
                        inconclusive -> assertThat(inconclusive.reason()).contains("too many outcomes"));
        assertThat(verify(chain, FailureMode.BYZANTINE, 5, 1)).isInstanceOfSatisfying(Violated.class,
                violated -> assertThat(violated.statistics().engine()).isEqualTo("table-driven"));
    }

    @Test
    void guessesThatAreTooManyAreLeftToInterleavings() {
        SystemModel two = new SystemModel(FailureMode.BYZANTINE, 4, 1, 2);
        Set<Property> consistency = Set.of(Property.RB_CONSISTENCY);

        assertThat(ORACLE.with(Engine.ADVERSARY_FIRST).verify(chain(5), two, consistency, Cancellation.NEVER))
                .isInstanceOfSatisfying(Inconclusive.class,
                        inconclusive -> assertThat(inconclusive.reason()).contains("too many guesses"));
        assertThat(ORACLE.verify(chain(5), two, consistency, Cancellation.NEVER)).isInstanceOfSatisfying(Violated.class,
                violated -> assertThat(violated.statistics().engine()).isEqualTo("table-driven"));
    }

    @Test
    void withoutFailuresALongChainOfTypesTakesOneFixpoint() {
        assertThat(verify(Engine.ADVERSARY_FIRST, chain(64), FailureMode.NO_FAILURE, 5, 0))
                .isInstanceOfSatisfying(Verified.class,
                        verified -> assertThat(verified.statistics().engine()).isEqualTo("adversary-first"));
    }

    /** Each type makes everybody send the next one; the last one is delivered. */
    private static Algorithm chain(int types) {
        List<Action> actions = new ArrayList<>();
        for (int type = 1; type < types; type++) {
            actions.add(Action.send(ALL, MessageType.numbered(type), received(MessageType.numbered(type - 1),
                    Threshold.ONE)));
        }
        actions.add(Action.deliver(received(MessageType.numbered(types - 1), Threshold.ONE)));
        return Algorithm.of("Chain", Handler.of(Action.send(ALL, MessageType.numbered(0), always())),
                new Handler(actions));
    }

    @Test
    void whyNoEngineHasAnAnswerIsSaidOfEach() {
        Verdict verdict = ORACLE.with(Bounds.DEFAULT.withDepth(20)).verify(ALGORITHM_3,
                new SystemModel(FailureMode.BYZANTINE, 5, 1), Property.reliableBroadcast(), Cancellation.NEVER);

        assertThat(verdict).isInstanceOfSatisfying(Inconclusive.class, inconclusive -> {
            assertThat(inconclusive.reason()).contains("adversary-first: the depth bound was reached",
                    "; table-driven: the depth bound was reached", "; standalone: the depth bound was reached");
            assertThat(inconclusive.statistics().engine()).isEqualTo("auto");
        });
    }

    @Test
    void whoIsStoppedAsksNoOtherEngine() {
        assertThat(ORACLE.with(Bounds.DEFAULT.withTime(Duration.ofNanos(1))).verify(ALGORITHM_3,
                new SystemModel(FailureMode.BYZANTINE, 7, 2), Property.reliableBroadcast(), Cancellation.NEVER))
                .isInstanceOfSatisfying(Inconclusive.class, inconclusive -> {
                    assertThat(inconclusive.reason()).startsWith("the time bound was reached");
                    assertThat(inconclusive.statistics().engine()).isEqualTo("adversary-first");
                });
    }

    @Test
    void thresholdsBeyondAllNumbersAreDecided() {
        MessageType type = MessageType.numbered(0);
        Threshold huge = Threshold.atLeast(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 1);
        Algorithm algorithm = Algorithm.of("Huge", Handler.of(Action.send(ALL, type, always())),
                Handler.of(Action.deliver(received(type, huge))));

        for (Engine engine : Engine.values()) {
            assertThat(verify(engine, algorithm, FailureMode.NO_FAILURE, 64, 0)).isInstanceOfSatisfying(Violated.class,
                    violated -> assertThat(violated.property()).isEqualTo(Property.RB_VALIDITY));
        }
    }

    @Test
    void aSystemThatAnEngineDoesNotCoverHasNoVerdict() {
        assertThat(verify(Engine.ADVERSARY_FIRST, ALGORITHM_2, FailureMode.CRASH, 3, 1))
                .isInstanceOfSatisfying(Inconclusive.class, inconclusive -> assertThat(inconclusive.reason())
                        .isEqualTo("the adversary-first search does not cover crash with N = 3, F = 1"));
    }
}
