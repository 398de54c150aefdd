// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** However many numbers come, a trail keeps the means of all of them but the last few, in the same room. */
class TrailProperties {

    private static final int ROOM = 1024;

    @Property(tries = 200)
    void a_line_has_the_means_of_equal_stretches(@ForAll @IntRange(max = 20_000) int length, @ForAll long seed) {
        Random random = new Random(seed);
        double[] numbers = random.doubles(length, -100, 100).toArray();
        Trail trail = new Trail();
        for (double number : numbers) {
            trail.add(number);
        }

        Line line = trail.line();

        assertThat(line.points()).isLessThanOrEqualTo(ROOM);
        long stretch = line.points() == 0 ? 1 : line.episode(0);
        Statistics.label("stretch").collect(stretch == 1 ? "one" : "several");
        assertThat(line.points() * stretch).isLessThanOrEqualTo(length).isGreaterThan(length - 2 * stretch);
        for (int point = 0; point < line.points(); point++) {
            double sum = 0;
            for (long i = point * stretch; i < line.episode(point); i++) {
                sum += numbers[(int) i];
            }
            assertThat(line.mean(point)).isCloseTo(sum / stretch, within(1e-9));
        }
    }
}
