// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoundTest {

    @ParameterizedTest
    @EnumSource
    void theGreatestNumberIsAdmittedAndWhatIsBeyondTheRangeIsNot(Bound bound) {
        assertThat(bound.admits(bound.greatest())).isTrue();
        assertThat(bound.admits(bound.greatest().add(BigDecimal.ONE))).isFalse();
        assertThat(bound.admits(bound.least())).isEqualTo(bound != Bound.LEARNING_RATE);
        assertThat(bound.admits(bound.least().subtract(BigDecimal.ONE))).isFalse();
        assertThat(bound).hasToString(bound.what() + " must be " + bound.range());
    }

    @ParameterizedTest
    @EnumSource
    void aFractionIsAdmittedWhereTheNumberNeedNotBeWhole(Bound bound) {
        BigDecimal between = bound.greatest().subtract(new BigDecimal("0.5"));

        assertThat(bound.admits(between)).isEqualTo(!bound.isWhole());
    }

    @Test
    void aWholeNumberMayBeWrittenWithZerosBehindThePoint() {
        assertThat(Bound.TYPES.admits(new BigDecimal("2.0"))).isTrue();
        assertThat(Bound.TYPES.admits(new BigDecimal("2.5"))).isFalse();
    }

    @Test
    void rangesAreSaidInWords() {
        assertThat(Bound.TYPES.range()).isEqualTo("a whole number from 1 to 8");
        assertThat(Bound.EPSILON.range()).isEqualTo("a number from 0 to 1");
        assertThat(Bound.LEARNING_RATE.range()).isEqualTo("a number above 0 and at most 1");
    }

    @Test
    void aNumberOutOfItsRangeIsRefusedInAMessageForAUser() {
        assertThatIllegalArgumentException().isThrownBy(() -> Bound.ACTIONS.require(51))
                .withMessage("51: the number of actions must be a whole number from 1 to 50");
        assertThatCode(() -> Bound.ACTIONS.require(50)).doesNotThrowAnyException();
    }
}
