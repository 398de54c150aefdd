// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rbcast.spin.process.ProcessResult.End;

class ProcessResultTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "128, 0", "129, 1", "137, 9", "192, 64", "193, 0", "255, 0"})
    void aStatusAboveAHundredAndTwentyEightStandsForASignal(int status, int signal) {
        assertThat(new ProcessResult(End.BY_ITSELF, status, "").signal()).isEqualTo(signal);
    }

    @Test
    void whoeverWasStoppedByUsWasKilledByNobodyElse() {
        assertThat(new ProcessResult(End.OUT_OF_TIME, 137, "").signal()).isZero();
    }

    @Test
    void onlyAProgramThatEndsByItselfSucceeds() {
        assertThat(new ProcessResult(End.BY_ITSELF, 0, "").succeeded()).isTrue();
        assertThat(new ProcessResult(End.BY_ITSELF, 1, "").succeeded()).isFalse();
        assertThat(new ProcessResult(End.CANCELLED, 0, "").succeeded()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'a\nb\n' | b", "'a\n  b \n \n\n' | b", "'' | ''", "' \n' | ''"})
    void theLastLineIsTheLastThatSaysAnything(String output, String line) {
        assertThat(new ProcessResult(End.BY_ITSELF, 0, output).lastLine()).isEqualTo(line);
    }
}
