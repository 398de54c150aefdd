// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void theUsualOnesAreTenMinutesFourGigabytesAndTenMillionSteps() {
        assertThat(Bounds.DEFAULT).isEqualTo(new Bounds(Duration.ofMinutes(10), 4096, 10_000_000));
    }

    @Test
    void theLeastBoundsArePositive() {
        assertThat(new Bounds(Duration.ofNanos(1), 1, 1).depth()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(Duration.ZERO, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(SECOND.negated(), 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(SECOND, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bounds(SECOND, 1, 0));
    }

    @Test
    void changingOneLeavesTheOthers() {
        Bounds bounds = new Bounds(SECOND, 2, 3);

        assertThat(bounds.withTime(Duration.ofSeconds(9))).isEqualTo(new Bounds(Duration.ofSeconds(9), 2, 3));
        assertThat(bounds.withMemoryMegabytes(9)).isEqualTo(new Bounds(SECOND, 9, 3));
        assertThat(bounds.withDepth(9)).isEqualTo(new Bounds(SECOND, 2, 9));
    }
}
