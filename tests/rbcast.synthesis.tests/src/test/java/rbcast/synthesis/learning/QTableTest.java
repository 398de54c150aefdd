// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QTableTest {

    @Test
    void whatWasNeverTriedHasTheInitialValue() {
        QTable values = new QTable(7);

        assertThat(values.value(123, 4)).isEqualTo(7);
        assertThat(values.uses(123, 4)).isZero();
        assertThat(values.visits(123)).isZero();
    }

    @Test
    void anExperienceMovesTheValueTowardsTheTarget() {
        QTable values = new QTable(0);
        values.use(2, 5);
        values.learn(2, 5, 10, 0.1);
        values.learn(2, 5, 10, 0.1);

        assertThat(values.value(2, 5)).isEqualTo(1.9, within(1e-12));
        assertThat(values.value(2, 6)).isZero();
        assertThat(values.value(1, 5)).isZero();
    }

    @Test
    void keepsThousandsOfStatesApart() {
        QTable values = new QTable(0);
        for (int state = 20_000; state >= 0; state--) {
            values.use(state, state % 64);
            values.learn(state, state % 64, state, 1);
        }
        for (int state = 0; state <= 20_000; state++) {
            assertThat(values.value(state, state % 64)).isEqualTo(state);
            assertThat(values.visits(state)).isOne();
        }
    }
}
