// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link LearningRate} has to do. */
class LearningRateContractTest {

    static List<LearningRate> rates() {
        return List.of(LearningRate.constant(0.1), LearningRate.constant(1), LearningRate.decaying(1),
                LearningRate.decaying(0.6));
    }

    @ParameterizedTest
    @MethodSource("rates")
    void isAboveZeroAndAtMostOneAndAFunctionOfTheUses(LearningRate rate) {
        for (int uses = 1; uses < 1_000_000; uses *= 3) {
            assertThat(rate.of(uses)).isGreaterThan(0).isLessThanOrEqualTo(1).isEqualTo(rate.of(uses));
        }
    }

    @Test
    void aRateOfOneOverTheUsesMakesTheValueTheMeanOfWhatWasSeen() {
        QTable values = new QTable(50);
        LearningRate rate = LearningRate.decaying(1);
        for (int use = 1; use <= 4; use++) {
            values.use(0, 3);
            values.learn(0, 3, use, rate.of(values.uses(0, 3)));
        }

        assertThat(values.value(0, 3)).isEqualTo(2.5, within(1e-9));
    }
}
