// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Verified;
import rbcast.algorithm.verdict.Verdict.Violated;

/** What every {@link Oracle} has to do. A test class of an oracle implements this and has these tests. */
public interface OracleContract {

    SystemModel NO_FAILURE = new SystemModel(FailureMode.NO_FAILURE, 3, 0);
    SystemModel CRASH = new SystemModel(FailureMode.CRASH, 3, 1);
    SystemModel BYZANTINE = new SystemModel(FailureMode.BYZANTINE, 4, 1);
    SystemModel OMISSION = new SystemModel(FailureMode.OMISSION, 3, 1);
    SystemModel TWO_CONTENTS = new SystemModel(FailureMode.BYZANTINE, 3, 1, 2);

    /** A new oracle of the kind. */
    Oracle oracle();

    /** Whether it answers for systems of that failure mode; if not, it has to say why. */
    default boolean covers(FailureMode mode) {
        return true;
    }

    private Verdict ask(Algorithm algorithm, SystemModel system, Set<Property> properties) {
        return oracle().verify(algorithm, system, properties, Cancellation.NEVER);
    }

    private void verifies(Algorithm algorithm, SystemModel system, Set<Property> properties) {
        Verdict verdict = ask(algorithm, system, properties);
        if (covers(system.mode())) {
            assertThat(verdict).isInstanceOf(Verified.class);
        } else {
            saysWhyNot(verdict);
        }
    }

    private void refutes(Algorithm algorithm, SystemModel system, Set<Property> properties, Property violated) {
        Verdict verdict = ask(algorithm, system, properties);
        if (!covers(system.mode())) {
            saysWhyNot(verdict);
            return;
        }
        assertThat(verdict).isInstanceOf(Violated.class);
        Counterexample counterexample = ((Violated) verdict).counterexample();
        assertThat(counterexample.system()).isEqualTo(system);
        assertThat(counterexample.property()).isEqualTo(violated);
        assertThat(Replay.refutes(new CompiledAlgorithm(algorithm, system), counterexample, Set.of(violated))).isTrue();
    }

    private static void saysWhyNot(Verdict verdict) {
        assertThat(verdict).isInstanceOfSatisfying(Inconclusive.class,
                inconclusive -> assertThat(inconclusive.reason()).isNotBlank());
    }

    @Test
    default void whatIsCorrectIsVerified() {
        verifies(PaperAlgorithms.ALGORITHM_1, NO_FAILURE, Property.reliableBroadcast());
        verifies(PaperAlgorithms.ALGORITHM_2, CRASH, Property.reliableBroadcast());
        verifies(PaperAlgorithms.ALGORITHM_4, BYZANTINE, Property.reliableBroadcast());
    }

    @Test
    default void aViolationInAByzantineSystemComesWithARunThatShowsIt() {
        refutes(PaperAlgorithms.ALGORITHM_2, BYZANTINE, Set.of(Property.RB_INTEGRITY), Property.RB_INTEGRITY);
    }

    @Test
    default void aViolationInACrashSystemComesWithARunThatShowsIt() {
        refutes(PaperAlgorithms.ALGORITHM_1, CRASH, Property.reliableBroadcast(), Property.RB_AGREEMENT);
    }

    @Test
    default void whereMessagesAreLostAgreementMayHoldButNotForFaultyProcesses() {
        verifies(PaperAlgorithms.ALGORITHM_2, OMISSION, Property.reliableBroadcast());
        refutes(PaperAlgorithms.ALGORITHM_2, OMISSION, Set.of(Property.RB_UNIFORM_AGREEMENT),
                Property.RB_UNIFORM_AGREEMENT);
        refutes(PaperAlgorithms.ALGORITHM_1, OMISSION, Set.of(Property.RB_AGREEMENT), Property.RB_AGREEMENT);
    }

    /** It finds the violation, or says that it has no answer. */
    private void isNotTakenIn(Algorithm algorithm, SystemModel system, Property violated) {
        Verdict verdict = ask(algorithm, system, Set.of(violated));
        if (verdict instanceof Violated found) {
            assertThat(Replay.refutes(new CompiledAlgorithm(algorithm, system), found.counterexample(),
                    Set.of(violated))).isTrue();
        } else {
            saysWhyNot(verdict);
        }
    }

    @Test
    default void severalContentsAreNotTakenForOne() {
        isNotTakenIn(PaperAlgorithms.ALGORITHM_1, TWO_CONTENTS, Property.RB_CONSISTENCY);
    }

    @Test
    default void aConditionOnTheBroadcasterIsNotTakenForAnother() {
        Algorithm fromBroadcaster = LiteratureAlgorithms.CONSISTENT;
        isNotTakenIn(fromBroadcaster, BYZANTINE, Property.RB_AGREEMENT);
        isNotTakenIn(LiteratureAlgorithms.NEVER_DELIVERS, NO_FAILURE, Property.RB_VALIDITY);
    }

    @Test
    default void withOneContentEverythingIsConsistent() {
        verifies(PaperAlgorithms.ALGORITHM_4, BYZANTINE, Set.of(Property.RB_CONSISTENCY));
    }

    @Test
    default void atMostFFaultyProcessesMeansFewerToo() {
        refutes(FewerLiars.ALGORITHM, FewerLiars.SYSTEM, Set.of(Property.RB_INTEGRITY), Property.RB_INTEGRITY);
    }

    @Test
    default void onlyTheChosenPropertiesCount() {
        verifies(PaperAlgorithms.ALGORITHM_2, BYZANTINE, Set.of(Property.RB_VALIDITY));
        verifies(PaperAlgorithms.ALGORITHM_1, CRASH, Set.of(Property.RB_VALIDITY, Property.RB_INTEGRITY));
    }

    @Test
    default void anOracleThatIsToldToStopClaimsNothingWrong() {
        Verdict verdict = oracle().verify(PaperAlgorithms.ALGORITHM_3, BYZANTINE, Property.reliableBroadcast(),
                () -> true);

        assertThat(verdict).isNotInstanceOf(Violated.class);
        if (verdict instanceof Inconclusive) {
            saysWhyNot(verdict);
        }
    }

    @Test
    default void whatItCostIsToldWithTheNameOfWhoPaid() {
        Verdict verdict = ask(PaperAlgorithms.ALGORITHM_1, NO_FAILURE, Property.reliableBroadcast());

        assertThat(verdict.statistics().engine()).isNotBlank();
        assertThat(verdict.statistics().elapsed()).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Test
    default void threadsThatAskAtTheSameTimeGetTheSameAnswers() {
        Oracle shared = oracle();
        List<Algorithm> algorithms = List.of(PaperAlgorithms.ALGORITHM_4, PaperAlgorithms.ALGORITHM_2);
        List<String> verdicts = IntStream.range(0, 8).parallel().mapToObj(number -> shared.verify(
                algorithms.get(number % 2), BYZANTINE, Property.reliableBroadcast(), Cancellation.NEVER).toString())
                .toList();

        assertThat(verdicts).containsExactly("verified", "violated", "verified", "violated", "verified", "violated",
                "verified", "violated");
    }
}
