// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.Arrays;
import java.util.OptionalInt;

import rbcast.algorithm.run.Event;
import rbcast.algorithm.trace.Moment;
import rbcast.algorithm.trace.Trace;

/**
 * Where a space-time diagram has what: a horizontal lane for each process, time to the right, and what one handler does
 * close together. Lengths are pixels of 1/96 inch.
 */
public final class Layout {

    /** Left of it stand the names of the processes. */
    public static final double LANES_BEGIN = 192;
    /** From one lane to the next. */
    public static final double LANE = 64;
    /** Above it there are the title and the legend. */
    public static final double LANES_TOP = 62;
    private static final double FIRST_LANE = 92;
    private static final double MARGIN = 20;
    private static final double FIRST_EVENT = LANES_BEGIN + 40;
    private static final double STEP = 36;
    /** Room for labels that name contents. */
    private static final double STEP_WITH_CONTENTS = 48;
    /** Room for counts of one digit and of two. */
    private static final double[] SAME_HANDLER = {25, 33};
    /** Room for its label. */
    private static final double AFTER_BROADCAST = 46;
    private static final double SMALLEST_WIDTH = 680;
    private static final int TWO_DIGITS = 10;

    private final Trace trace;
    private final Sight sight;
    private final double[] times;
    private final int[] rows;
    private final int lanes;

    /** Of a whole run. */
    public Layout(Trace trace) {
        this(trace, Sight.all(trace));
    }

    /** Of what is shown of it: what is not takes no room. */
    public Layout(Trace trace, Sight sight) {
        this.trace = trace;
        this.sight = sight;
        this.times = times(trace, sight);
        this.rows = new int[trace.system().n()];
        int row = 0;
        for (int process = 0; process < rows.length; process++) {
            rows[process] = row;
            row += sight.processes().contains(process) ? 1 : 0;
        }
        this.lanes = Math.max(1, row);
    }

    private static double[] times(Trace trace, Sight sight) {
        double[] times = new double[trace.moments().size()];
        double close = SAME_HANDLER[trace.system().n() < TWO_DIGITS ? 0 : 1];
        double step = trace.system().contents() == 1 ? STEP : STEP_WITH_CONTENTS;
        double x = FIRST_EVENT;
        Moment before = null;
        for (Moment now : trace.moments()) {
            if (before != null && sight.shows(now)) {
                boolean together = before.step() == now.step() && before.process() == now.process();
                x += !together ? step : before.event() instanceof Event.Broadcast ? AFTER_BROADCAST : close;
            }
            before = sight.shows(now) ? now : before;
            times[now.number()] = x;
        }
        return times;
    }

    /** Where an event is, from the left; one that is not shown is where the one before it is. */
    public double x(int moment) {
        return times[moment];
    }

    /** Where the lane of a process is, from the top; meaningless for one that is not shown. */
    public double y(int process) {
        return FIRST_LANE + LANE * rows[process];
    }

    /**
     * The event that is shown nearest to a point.
     *
     * @param reach no farther away than this
     */
    public OptionalInt nearest(double x, double y, double reach) {
        int first = Arrays.binarySearch(times, x - reach);
        int number = first < 0 ? -first - 1 : first;
        while (number > 0 && times[number - 1] >= x - reach) {
            number--;
        }
        OptionalInt nearest = OptionalInt.empty();
        double least = reach;
        for (; number < times.length && times[number] <= x + reach; number++) {
            Moment moment = trace.moments().get(number);
            double distance = Math.hypot(times[number] - x, y(moment.process()) - y);
            if (sight.shows(moment) && distance <= least) {
                least = distance;
                nearest = OptionalInt.of(number);
            }
        }
        return nearest;
    }

    /** Where the lanes end. */
    public double end() {
        double last = times.length == 0 ? FIRST_EVENT : times[times.length - 1];
        return Math.max(SMALLEST_WIDTH, last + STEP * 1.5);
    }

    public double width() {
        return end() + MARGIN;
    }

    public double height() {
        return FIRST_LANE + LANE * lanes;
    }
}
