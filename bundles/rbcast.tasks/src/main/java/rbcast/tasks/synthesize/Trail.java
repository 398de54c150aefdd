// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.Arrays;

/**
 * A number that changes from episode to episode, to be drawn: however many episodes there are, it takes the same room,
 * for it keeps the means of ever longer stretches of them. Not safe for use by several threads at once.
 */
final class Trail {

    /** More than a chart has pixels. */
    private static final int MOST = 1024;

    private final double[] means = new double[MOST];
    private int full;
    private int stretch = 1;
    private double sum;
    private int counted;

    /** The number after one more episode. */
    void add(double value) {
        sum += value;
        counted++;
        if (counted == stretch) {
            if (full == MOST) {
                halve();
            }
            // after halving, the stretch that has ended is the first half of a longer one
            if (counted == stretch) {
                means[full++] = sum / counted;
                sum = 0;
                counted = 0;
            }
        }
    }

    private void halve() {
        full = MOST / 2;
        for (int i = 0; i < full; i++) {
            means[i] = (means[2 * i] + means[2 * i + 1]) / 2;
        }
        stretch *= 2;
    }

    /** As it is now; what comes later does not change it. */
    Line line() {
        return new Line(stretch, Arrays.copyOf(means, full));
    }
}
