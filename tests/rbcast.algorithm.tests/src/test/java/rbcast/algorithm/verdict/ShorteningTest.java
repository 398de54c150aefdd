// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;

import java.util.List;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;

class ShorteningTest {

    private static final SystemModel CRASH = new SystemModel(FailureMode.CRASH, 4, 2);
    private static final SystemModel BYZANTINE = new SystemModel(FailureMode.BYZANTINE, 4, 1);

    private static Counterexample of(SystemModel system, Kind kind, Property property, Step... steps) {
        return new Counterexample(system, new Situation(kind, system.f()), property, List.of(steps));
    }

    @Test
    void stepsThatAreNotNeededAreLeftOut() {
        Counterexample lengthy = of(BYZANTINE, Kind.NO_BROADCAST, Property.RB_INTEGRITY, Step.receive(0, 1, 0),
                Step.receive(2, 3, 1), Step.receive(1, 2, 1), Step.receive(0, 2, 1), Step.receive(0, 3, 1));

        assertThat(Shortening.of(new CompiledAlgorithm(ALGORITHM_2, BYZANTINE), lengthy).schedule()).hasSize(1);
    }

    @Test
    void aCrashReachesAsFewAsItMay() {
        Counterexample lengthy = of(CRASH, Kind.FAULTY_BROADCASTER, Property.RB_AGREEMENT,
                Step.broadcast(new CrashPoint(0, List.of(1, 3))), Step.receive(3, 0, 0), Step.receive(1, 0, 0));

        assertThat(Shortening.of(new CompiledAlgorithm(ALGORITHM_1, CRASH), lengthy).schedule())
                .containsExactly(Step.broadcast(new CrashPoint(0, List.of(1))));
    }

    @Test
    void whatCannotBeShortenedStaysAsItIs() {
        Counterexample shortest = of(CRASH, Kind.FAULTY_BROADCASTER, Property.RB_AGREEMENT,
                Step.broadcast(new CrashPoint(0, List.of(2))));

        assertThat(Shortening.of(new CompiledAlgorithm(ALGORITHM_1, CRASH), shortest)).isEqualTo(shortest);
    }

    @Test
    void whatIsNoCounterexampleIsRefused() {
        Counterexample harmless = of(CRASH, Kind.CORRECT_BROADCASTER, Property.RB_VALIDITY);

        assertThatThrownBy(() -> Shortening.of(new CompiledAlgorithm(ALGORITHM_1, CRASH), harmless))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
