// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.report;

import java.util.Collection;
import java.util.Locale;

/**
 * A number over several simulations.
 *
 * @param samples how many simulations have it
 * @param mean their mean; not a number if there is none
 * @param deviation sample standard deviation, 0 for fewer than two
 */
public record Statistic(int samples, double mean, double deviation) {

    /** The statistic of some values. */
    public static Statistic of(Collection<? extends Number> values) {
        int samples = values.size();
        double mean = values.stream().mapToDouble(Number::doubleValue).sum() / samples;
        double squares = values.stream().mapToDouble(value -> Math.pow(value.doubleValue() - mean, 2)).sum();
        return new Statistic(samples, mean, samples < 2 ? 0 : Math.sqrt(squares / (samples - 1)));
    }

    /** As the paper writes it: {@code 6.8 ± 4.1}; {@code never} without samples. */
    @Override
    public String toString() {
        return samples == 0 ? "never" : String.format(Locale.ROOT, "%.1f ± %.1f", mean, deviation);
    }
}
