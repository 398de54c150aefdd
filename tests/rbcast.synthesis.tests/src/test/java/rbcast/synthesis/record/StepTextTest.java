// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Step;

class StepTextTest {

    @Test
    void everyStepHasAWord() {
        assertThat(StepText.write(Step.broadcast())).isEqualTo("B/-");
        assertThat(StepText.write(Step.broadcast(new CrashPoint(1, List.of(0, 2))))).isEqualTo("B/1,0,2");
        assertThat(StepText.write(Step.receive(3, 1, 0))).isEqualTo("R/3/1/0/-");
        assertThat(StepText.write(Step.receive(3, 1, 0, CrashPoint.before(2)))).isEqualTo("R/3/1/0/2");
        assertThat(StepText.write(Step.crash(12))).isEqualTo("C/12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B/-", "B/1,0,2", "R/3/1/0/-", "R/3/1/0/2", "C/12"})
    void whatIsWrittenIsReadAgain(String word) {
        assertThat(StepText.write(StepText.read(word))).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B", "B/", "B/-1", "B/1,-2", "R/-1/0/0/-", "R/1/0/0", "C/x", "C/1/2", "C/9999999999"})
    void whatIsNoStepIsRefused(String word) {
        assertThatIllegalArgumentException().isThrownBy(() -> StepText.read(word));
    }
}
