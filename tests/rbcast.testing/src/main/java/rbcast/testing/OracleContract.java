package rbcast.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.Program;
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

    /** A new oracle of the kind. */
    Oracle oracle();

    /** Whether it answers for systems of that failure mode. */
    default boolean covers(FailureMode mode) {
        return true;
    }

    private Verdict ask(Algorithm algorithm, FailureMode mode, int n, int f, Set<Property> properties) {
        assumeTrue(covers(mode));
        return oracle().verify(algorithm, new SystemModel(mode, n, f), properties, Cancellation.NEVER);
    }

    private void refutes(Verdict verdict, Algorithm algorithm, SystemModel system, Property property) {
        assertThat(verdict).isInstanceOf(Violated.class);
        Counterexample counterexample = ((Violated) verdict).counterexample();
        assertThat(counterexample.system()).isEqualTo(system);
        assertThat(counterexample.property()).isEqualTo(property);
        assertThat(Replay.refutes(new Program(algorithm, system), counterexample, Set.of(property))).isTrue();
    }

    @Test
    default void whatIsCorrectIsVerified() {
        Set<Property> all = Property.reliableBroadcast();
        assertThat(ask(PaperAlgorithms.ALGORITHM_1, FailureMode.NO_FAILURE, 3, 0, all)).isInstanceOf(Verified.class);
        assertThat(ask(PaperAlgorithms.ALGORITHM_4, FailureMode.BYZANTINE, 4, 1, all)).isInstanceOf(Verified.class);
        assertThat(ask(PaperAlgorithms.ALGORITHM_2, FailureMode.CRASH, 3, 1, all)).isInstanceOf(Verified.class);
    }

    @Test
    default void aViolationInAByzantineSystemComesWithARunThatShowsIt() {
        refutes(ask(PaperAlgorithms.ALGORITHM_2, FailureMode.BYZANTINE, 4, 1, Set.of(Property.RB_INTEGRITY)),
                PaperAlgorithms.ALGORITHM_2, new SystemModel(FailureMode.BYZANTINE, 4, 1), Property.RB_INTEGRITY);
    }

    @Test
    default void aViolationInACrashSystemComesWithARunThatShowsIt() {
        refutes(ask(PaperAlgorithms.ALGORITHM_1, FailureMode.CRASH, 3, 1, Property.reliableBroadcast()),
                PaperAlgorithms.ALGORITHM_1, new SystemModel(FailureMode.CRASH, 3, 1), Property.RB_AGREEMENT);
    }

    @Test
    default void onlyTheChosenPropertiesCount() {
        assertThat(ask(PaperAlgorithms.ALGORITHM_2, FailureMode.BYZANTINE, 4, 1, Set.of(Property.RB_VALIDITY)))
                .isInstanceOf(Verified.class);
        assertThat(ask(PaperAlgorithms.ALGORITHM_1, FailureMode.CRASH, 3, 1,
                Set.of(Property.RB_VALIDITY, Property.RB_INTEGRITY))).isInstanceOf(Verified.class);
    }

    @Test
    default void anOracleThatIsToldToStopClaimsNothingWrong() {
        SystemModel system = new SystemModel(FailureMode.BYZANTINE, 4, 1);
        Verdict verdict = oracle().verify(PaperAlgorithms.ALGORITHM_3, system, Property.reliableBroadcast(),
                () -> true);

        assertThat(verdict).isNotInstanceOf(Violated.class);
        if (verdict instanceof Inconclusive inconclusive) {
            assertThat(inconclusive.reason()).isNotBlank();
        }
    }

    @Test
    default void whatItCostIsToldWithTheNameOfWhoPaid() {
        Verdict verdict = ask(PaperAlgorithms.ALGORITHM_1, FailureMode.NO_FAILURE, 3, 0, Property.reliableBroadcast());

        assertThat(verdict.statistics().engine()).isNotBlank();
        assertThat(verdict.statistics().elapsed()).isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Test
    default void threadsThatAskAtTheSameTimeGetTheSameAnswers() {
        Oracle shared = oracle();
        SystemModel system = new SystemModel(FailureMode.BYZANTINE, 4, 1);
        List<Algorithm> algorithms = List.of(PaperAlgorithms.ALGORITHM_4, PaperAlgorithms.ALGORITHM_2);
        List<String> verdicts = IntStream.range(0, 8).parallel().mapToObj(number -> shared.verify(
                algorithms.get(number % 2), system, Property.reliableBroadcast(), Cancellation.NEVER).toString())
                .toList();

        assertThat(verdicts).containsExactly("verified", "violated", "verified", "violated", "verified", "violated",
                "verified", "violated");
    }
}
