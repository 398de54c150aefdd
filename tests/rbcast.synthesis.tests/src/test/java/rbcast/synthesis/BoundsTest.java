// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.Bonus;
import rbcast.algorithm.specification.Bound;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.Policy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;

/** A synthesis with every number at an end of its range runs: no sum leaves its type, no array its size. */
class BoundsTest {

    private static final int EPISODES = 20;

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void aSynthesisAtTheEndsOfAllRangesRuns(boolean greatest, boolean gains) {
        AtomicInteger asked = new AtomicInteger();
        SynthesisSpecification specification = atTheEnds(greatest, gains);

        assertThatCode(() -> {
            SynthesisResult result = new Synthesiser(specification, TestOracles.silent("too large"))
                    .run(event -> { }, () -> asked.incrementAndGet() > EPISODES);
            assertThat(result.best()).isEmpty();
        }).doesNotThrowAnyException();
    }

    private static SynthesisSpecification atTheEnds(boolean greatest, boolean gains) {
        int reward = end(Bound.REWARD, gains);
        List<Threshold> thresholds = IntStream.range(0, end(Bound.THRESHOLDS, greatest))
                .mapToObj(index -> Threshold.atLeast(end(Bound.COEFFICIENT, index % 2 == 0),
                        end(Bound.COEFFICIENT, index % 3 == 0), index, 7)).toList();
        RewardTable rewards = new RewardTable(reward, reward, reward, reward, reward, reward,
                RewardTable.PAPER.thresholds(), reward, reward);
        int actions = end(Bound.ACTIONS, greatest);
        HandlerRules rules = new HandlerRules(true, true, true, Optional.empty(), 1, actions);
        Learning learning = new Learning(false, Optional.of(new Policy.UpperConfidenceBound(decimal(Bound.UCB_FACTOR))),
                OptionalDouble.of(decimal(Bound.LEARNING_RATE)), OptionalDouble.of(decimal(Bound.DISCOUNT)),
                Optional.empty());
        return SynthesisSpecification.paper("S", List.of(new SystemModel(FailureMode.BYZANTINE, 64, 63))).toBuilder()
                .types(end(Bound.TYPES, greatest)).thresholds(thresholds).broadcast(rules).receive(rules)
                .rewards(rewards).bonus(new Bonus(decimal(Bound.BONUS), -decimal(Bound.BONUS)))
                .heuristics(EnumSet.complementOf(EnumSet.of(Heuristic.GH1, Heuristic.GH4)))
                .episodes(end(Bound.EPISODES, true)).simulations(1).seed(Long.MAX_VALUE)
                .learning(learning).build();
    }

    private static int end(Bound bound, boolean greatest) {
        BigDecimal end = greatest ? bound.greatest() : bound.least();
        return end.intValueExact();
    }

    private static double decimal(Bound bound) {
        return bound.greatest().doubleValue();
    }
}
