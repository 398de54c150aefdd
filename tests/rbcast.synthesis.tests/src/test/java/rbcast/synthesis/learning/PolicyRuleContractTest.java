// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.algorithm.specification.Policy;

/** What every {@link PolicyRule} has to do, and what makes each of them what it is. */
class PolicyRuleContractTest {

    private record State(double[] values, int[] counts) implements ActionValues {
        @Override
        public int count() {
            return values.length;
        }

        @Override
        public double value(int place) {
            return values[place];
        }

        @Override
        public int uses(int place) {
            return counts[place];
        }

        @Override
        public int visits() {
            return Arrays.stream(counts).sum();
        }
    }

    private static final List<State> STATES = List.of(
            new State(new double[] {0}, new int[] {0}),
            new State(new double[] {3, 1, 3}, new int[] {9, 9, 9}),
            new State(new double[] {-1, 0, -2, 0}, new int[] {5, 0, 1, 0}),
            new State(new double[] {80, 10, 10}, new int[] {100, 1, 0}));

    static List<PolicyRule> rules() {
        return List.of(Policies.of(new Policy.UpperConfidenceBound(1), false),
                Policies.of(new Policy.UpperConfidenceBound(1), true),
                Policies.of(new Policy.EpsilonGreedy(0.5), false), Policies.of(new Policy.Greedy(), true),
                Policies.greedyAmongTried());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void choosesOneOfTheActions(PolicyRule rule) {
        RandomChoices random = new RandomChoices(1);
        for (State state : STATES) {
            for (int i = 0; i < 100; i++) {
                assertThat(rule.choose(state, random)).isBetween(0, state.count() - 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void makesTheSameChoicesForTheSameSeed(PolicyRule rule) {
        for (State state : STATES) {
            assertThat(choices(rule, state, 7)).isEqualTo(choices(rule, state, 7));
        }
    }

    private static List<Integer> choices(PolicyRule rule, State state, long seed) {
        RandomChoices random = new RandomChoices(seed);
        return IntStream.range(0, 50).mapToObj(i -> rule.choose(state, random)).toList();
    }

    @Test
    void ucbTriesEveryActionOnceBeforeItComparesValues() {
        PolicyRule ucb = Policies.upperConfidenceBound(1, false);

        assertThat(choices(ucb, STATES.get(2), 1)).containsOnly(1, 3);
        assertThat(choices(ucb, STATES.get(3), 1)).containsOnly(2);
    }

    @Test
    void ucbComesBackToWhatItHasNeglected() {
        State state = new State(new double[] {1, 0}, new int[] {1000, 1});

        assertThat(choices(Policies.upperConfidenceBound(0.1, false), state, 1)).containsOnly(0);
        assertThat(choices(Policies.upperConfidenceBound(1, false), state, 1)).containsOnly(1);
    }

    @Test
    void anOptimisticStartIsGivenUpOnceSomethingBetterIsKnown() {
        assertThat(choices(Policies.upperConfidenceBound(1, true), STATES.get(3), 1)).containsOnly(0);
    }

    @Test
    void greedyTakesTheBestAndChoosesAmongEqualsAtRandom() {
        assertThat(choices(Policies.greedy(), STATES.get(1), 1)).contains(0, 2).doesNotContain(1);
    }

    @Test
    void epsilonGreedyTriesTheOthersNowAndThen() {
        List<Integer> choices = choices(Policies.epsilonGreedy(0.5), STATES.get(3), 1);

        assertThat(choices).contains(0, 1, 2);
        assertThat(choices.stream().filter(choice -> choice == 0).count()).isGreaterThan(25);
    }

    @Test
    void theOptimisationEpisodeDoesNotTakeWhatWasNeverTried() {
        State state = new State(new double[] {20, -5, -4}, new int[] {0, 3, 3});

        assertThat(choices(Policies.greedyAmongTried(), state, 1)).containsOnly(2);
    }
}
