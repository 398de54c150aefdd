// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import rbcast.tasks.report.Statistic;

class StatisticTest {

    @Test
    void theDeviationIsThatOfASample() {
        assertThat(Statistic.of(List.of(2, 4, 4, 4, 5, 5, 7, 9))).hasToString("5.0 ± 2.1");
    }

    @Test
    void oneValueDoesNotDeviate() {
        assertThat(Statistic.of(List.of(3))).hasToString("3.0 ± 0.0");
    }

    @Test
    void whatHappenedInNoSimulationNeverHappened() {
        assertThat(Statistic.of(List.of())).hasToString("never");
    }
}
