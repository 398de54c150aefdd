// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Verified;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.testing.BruteForceOracle;
import rbcast.testing.RandomAlgorithms;

class ReplayingOracleTest {

    private static final SystemModel CRASH = new SystemModel(FailureMode.CRASH, 3, 1);
    private static final SystemModel BYZANTINE = new SystemModel(FailureMode.BYZANTINE, 4, 1);

    private final AtomicInteger searches = new AtomicInteger();
    private final Oracle search = (algorithm, system, properties, cancellation) -> {
        searches.incrementAndGet();
        return new BruteForceOracle().verify(algorithm, system, properties, cancellation);
    };
    private final ReplayingOracle oracle = new ReplayingOracle(search);

    private Verdict verify(Algorithm algorithm, SystemModel system) {
        return oracle.verify(algorithm, system, Property.reliableBroadcast(), Cancellation.NEVER);
    }

    @Test
    void theSecondAlgorithmWithTheSameFaultNeedsNoSearch() {
        verify(ALGORITHM_1, CRASH);
        Violated violated = (Violated) verify(ALGORITHM_1.withName("Again"), CRASH);

        assertThat(searches).hasValue(1);
        assertThat(violated.statistics().engine()).isEqualTo(ReplayingOracle.ENGINE);
        assertThat(violated.property()).isEqualTo(Property.RB_AGREEMENT);
    }

    @Test
    void whatHoldsIsLeftToTheSearchEveryTime() {
        assertThat(verify(ALGORITHM_2, CRASH)).isInstanceOf(Verified.class);
        assertThat(verify(ALGORITHM_2, CRASH)).isInstanceOf(Verified.class);

        assertThat(searches).hasValue(2);
    }

    @Test
    void counterexamplesOfOneSystemSayNothingAboutAnother() {
        verify(ALGORITHM_1, CRASH);
        verify(ALGORITHM_1, new SystemModel(FailureMode.CRASH, 4, 1));

        assertThat(searches).hasValue(2);
    }

    @Test
    void onlyThePropertiesAskedForCount() {
        verify(ALGORITHM_1, CRASH);
        Verdict verdict = oracle.verify(ALGORITHM_1, CRASH, Set.of(Property.RB_VALIDITY), Cancellation.NEVER);

        assertThat(verdict).isInstanceOf(Verified.class);
    }

    @Test
    void aViolationByReplayNamesThePropertyThatThisAlgorithmViolates() {
        oracle.verify(ALGORITHM_1, CRASH, Set.of(Property.RB_UNIFORM_AGREEMENT), Cancellation.NEVER);
        Violated violated =
                (Violated) oracle.verify(ALGORITHM_1, CRASH, Set.of(Property.RB_AGREEMENT), Cancellation.NEVER);

        assertThat(searches).hasValue(1);
        assertThat(violated.property()).isEqualTo(Property.RB_AGREEMENT);
    }

    @Test
    void noVerdictIsNeverStored() {
        ReplayingOracle ignorant = new ReplayingOracle((algorithm, system, properties, cancellation) -> {
            searches.incrementAndGet();
            return new Inconclusive("?", Statistics.none("x"));
        });

        ignorant.verify(ALGORITHM_1, CRASH, Property.reliableBroadcast(), Cancellation.NEVER);
        ignorant.verify(ALGORITHM_1, CRASH, Property.reliableBroadcast(), Cancellation.NEVER);

        assertThat(searches).hasValue(2);
    }

    @Test
    void verdictsAreThoseOfTheSearchAndReproducible() {
        List<String> first = verdicts(new ReplayingOracle(search));
        List<String> second = verdicts(new ReplayingOracle(search));

        assertThat(first).isEqualTo(second);
        assertThat(first.stream().map(line -> line.split(" ")[0])).isEqualTo(randomAlgorithms().stream()
                .map(algorithm -> new BruteForceOracle().verify(algorithm, BYZANTINE, Property.reliableBroadcast()))
                .map(Verdict::toString).toList());
    }

    private static List<Algorithm> randomAlgorithms() {
        Random random = new Random(1);
        return IntStream.range(0, 60).mapToObj(i -> RandomAlgorithms.small().next(random)).toList();
    }

    private static List<String> verdicts(ReplayingOracle oracle) {
        List<String> lines = new ArrayList<>();
        for (Algorithm algorithm : randomAlgorithms()) {
            Verdict verdict = oracle.verify(algorithm, BYZANTINE, Property.reliableBroadcast(), Cancellation.NEVER);
            lines.add(verdict + " " + (verdict instanceof Violated violated ? violated.counterexample() : ""));
        }
        return lines;
    }

    @Test
    void aStoreTakesCounterexamplesOfItsSystemOnly() {
        CounterexampleStore store = new CounterexampleStore(CRASH);
        Counterexample other = new Counterexample(BYZANTINE, new Situation(Kind.NO_BROADCAST, 1),
                Property.RB_INTEGRITY, List.of());

        assertThatThrownBy(() -> store.add(other)).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.refuting(new CompiledAlgorithm(ALGORITHM_4, CRASH), Property.reliableBroadcast())).isEmpty();
        assertThat(store.size()).isZero();
    }
}
