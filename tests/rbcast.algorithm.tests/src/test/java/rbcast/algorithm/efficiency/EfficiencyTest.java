// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Threshold;
import rbcast.testing.LiteratureAlgorithms;

/** The figures that sections IV-C, VII-B and VII-D of the paper give for its algorithms. */
class EfficiencyTest {

    static Stream<Arguments> paper() {
        return Stream.of(
                Arguments.of(ALGORITHM_1, "N", 1, Threshold.ONE, -6),
                Arguments.of(ALGORITHM_2, "N^2 - N + 1", 1, Threshold.ONE, -8),
                Arguments.of(ALGORITHM_3, "N^2 + N", 2, Threshold.HALF_N_PLUS_F, -21),
                Arguments.of(ALGORITHM_4, "N^2 - 1", 2, Threshold.F_PLUS_1, -17));
    }

    @ParameterizedTest
    @MethodSource("paper")
    void isThatOfThePaper(Algorithm algorithm, String messages, int steps, Threshold wait, int reward) {
        Efficiency efficiency = Efficiency.of(algorithm);

        assertThat(efficiency.messages()).hasToString(messages);
        assertThat(efficiency.communicationSteps()).isEqualTo(steps);
        assertThat(efficiency.messagesToWaitFor()).containsExactly(wait);
        assertThat(RewardTable.PAPER.of(algorithm)).isEqualTo(reward);
    }

    @Test
    void brachasBroadcastCostsWhatTheBestAlgorithmOfItsPartsCosts() {
        assertThat(RewardTable.PAPER.of(LiteratureAlgorithms.BRACHA)).isEqualTo(-30);
        assertThat(Efficiency.of(LiteratureAlgorithms.BRACHA).messages()).hasToString("2N^2 + N");
    }

    @Test
    void theMessagesOfTable9AreThoseOfAlgorithm4() {
        MessageCount messages = Efficiency.of(ALGORITHM_4).messages();

        assertThat(messages.at(4)).isEqualTo(15);
        assertThat(messages.at(10)).isEqualTo(99);
        assertThat(messages.at(1000)).isEqualTo(999_999);
    }

    @Test
    void aThresholdOutsideOfTheTableCostsWhatTheNextHigherOneCosts() {
        assertThat(RewardTable.PAPER.of(Threshold.atLeast(0, 2, 1, 1))).isEqualTo(-3);
        assertThat(RewardTable.PAPER.of(Threshold.atLeast(1, -2, 0, 1))).isEqualTo(-2);
        assertThat(RewardTable.PAPER.of(Threshold.atLeast(1, 0, 0, 1))).isEqualTo(-5);
    }
}
