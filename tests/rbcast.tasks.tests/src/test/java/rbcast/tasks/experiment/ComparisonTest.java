// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rbcast.tasks.report.Statistic;

/** Five simulations each with deviation 5: the standard error of the difference is 5 sqrt(2/5) = 3.16. */
class ComparisonTest {

    private static final Statistic PAPER = new Statistic(5, 100, 5);

    private static Comparison ours(int samples, double mean) {
        return new Comparison(new Statistic(samples, mean, 5), PAPER);
    }

    @Test
    void two_standard_errors_are_not_distinguishable() {
        assertThat(ours(5, 106.3).inWords()).isEqualTo("not distinguishable");
        assertThat(ours(5, 93.7).inWords()).isEqualTo("not distinguishable");
    }

    @Test
    void more_than_two_standard_errors_are_a_difference() {
        assertThat(ours(5, 106.4).inWords()).isEqualTo("higher here");
        assertThat(ours(5, 93.6).inWords()).isEqualTo("lower here");
    }

    @Test
    void one_simulation_is_compared_with_nothing() {
        assertThat(ours(1, 100).inWords()).isEqualTo("one simulation: not compared");
        assertThat(ours(1, 100).agrees()).isFalse();
    }

    @Test
    void what_never_happened_has_no_ratio() {
        assertThat(ours(0, Double.NaN).inWords()).isEqualTo("never reached here");
        assertThat(ours(0, Double.NaN).ratio()).isEmpty();
        assertThat(ours(5, 150).ratio()).isEqualTo("1.50");
    }
}
