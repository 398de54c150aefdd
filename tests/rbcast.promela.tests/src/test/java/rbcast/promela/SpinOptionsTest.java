// SPDX-License-Identifier: EPL-2.0
package rbcast.promela;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Destination.ALL;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.testing.PaperAlgorithms;

class SpinOptionsTest {

    /** As large as the language and the models admit. */
    private static final Algorithm LARGEST = Algorithm.of("Largest", handler(), handler());

    private static Handler handler() {
        return new Handler(IntStream.range(0, StandaloneModel.MAX_ACTIONS)
                .mapToObj(i -> Action.send(ALL, MessageType.numbered(i % Algorithm.MAX_TYPES), always())).toList());
    }

    @Test
    void smallSystemsNeedNone() {
        assertThat(SpinOptions.of(PaperAlgorithms.ALGORITHM_3, new SystemModel(FailureMode.BYZANTINE, 4, 1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theLargestModelsHaveOptionsThatSpinReadsAsTheyAreMeant(FailureMode mode) {
        SystemModel system = new SystemModel(mode, SystemModel.MAX_PROCESSES, SystemModel.MAX_PROCESSES - 1);
        long receipts = 64L * 64 * 64;

        assertThat(SpinOptions.depth(LARGEST, system)).isBetween(receipts * (mode == FailureMode.CRASH ? 200 : 1),
                (long) Integer.MAX_VALUE);
        assertThat(SpinOptions.of(LARGEST, system)).isEqualTo(
                List.of("-DVECTORSZ=26496", "-m" + SpinOptions.depth(LARGEST, system)));
    }
}
