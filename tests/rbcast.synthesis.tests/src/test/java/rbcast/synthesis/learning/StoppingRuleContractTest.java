// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link StoppingRule} has to do, and when each of them stops. */
class StoppingRuleContractTest {

    private record Progress(int episodes, int decided, int undecided, boolean nothingLeft)
            implements StoppingRule.Progress {
    }

    static List<StoppingRule> rules() {
        return List.of(StoppingRule.after(10), StoppingRule.when(() -> true, Ending.CANCELLED),
                StoppingRule.when(() -> false, Ending.TIME_BUDGET), StoppingRule.nothingLeft(),
                StoppingRule.noVerdicts(3),
                StoppingRule.anyOf(List.of(StoppingRule.after(7), StoppingRule.noVerdicts(2))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void oneThatStopsGoesOnStopping(StoppingRule rule) {
        List<Progress> course = List.of(new Progress(0, 0, 0, false), new Progress(5, 0, 3, false),
                new Progress(9, 0, 5, true), new Progress(12, 0, 9, true));
        boolean stopped = false;
        for (Progress progress : course) {
            boolean stops = rule.stop(progress).isPresent();
            assertThat(stops || !stopped).isTrue();
            stopped = stops;
        }
    }

    @Test
    void theEpisodesAreUpWhenAsManyHaveBeenRun() {
        assertThat(StoppingRule.after(10).stop(new Progress(9, 9, 0, false))).isEmpty();
        assertThat(StoppingRule.after(10).stop(new Progress(10, 9, 0, false))).contains(Ending.COMPLETED);
    }

    @Test
    void anOracleThatNeverAnswersIsGivenUpAndOneThatSometimesDoesIsNot() {
        assertThat(StoppingRule.noVerdicts(3).stop(new Progress(3, 0, 3, false))).contains(Ending.NO_VERDICTS);
        assertThat(StoppingRule.noVerdicts(3).stop(new Progress(9, 1, 8, false))).isEmpty();
    }

    @Test
    void anEmptyFrontierMeansThatNothingIsCorrectUnlessSomethingHadNoVerdict() {
        assertThat(StoppingRule.nothingLeft().stop(new Progress(9, 9, 0, true))).contains(Ending.NOTHING_CORRECT);
        assertThat(StoppingRule.nothingLeft().stop(new Progress(9, 8, 1, true))).contains(Ending.NO_VERDICTS);
        assertThat(StoppingRule.nothingLeft().stop(new Progress(9, 9, 0, false))).isEmpty();
    }
}
