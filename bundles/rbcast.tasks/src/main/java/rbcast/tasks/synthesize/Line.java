// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

/** A line of a chart: means over equally long stretches of episodes, one after the other. Immutable. */
public final class Line {

    private final int stretch;
    private final double[] means;

    /** @param means nobody else has it */
    Line(int stretch, double[] means) {
        this.stretch = stretch;
        this.means = means;
    }

    /** How many episodes a point stands for. */
    int stretch() {
        return stretch;
    }

    /** The same in fewer points, each the mean of as many; what is left over at the end stays out. */
    Line withAtMost(int most) {
        int together = (means.length + most - 1) / most;
        if (together <= 1) {
            return this;
        }
        double[] fewer = new double[means.length / together];
        for (int point = 0; point < fewer.length; point++) {
            double sum = 0;
            for (int i = 0; i < together; i++) {
                sum += means[point * together + i];
            }
            fewer[point] = sum / together;
        }
        return new Line(stretch * together, fewer);
    }

    /** How many points it has. */
    public int points() {
        return means.length;
    }

    /** The number of the last episode of a point's stretch, from 1. */
    public long episode(int point) {
        return (point + 1L) * stretch;
    }

    /** The mean there; not a number where there was none. */
    public double mean(int point) {
        return means[point];
    }
}
