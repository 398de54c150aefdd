// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

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
    private final double[] times;

    public Layout(Trace trace) {
        this.trace = trace;
        this.times = new double[trace.moments().size()];
        double close = SAME_HANDLER[trace.system().n() < TWO_DIGITS ? 0 : 1];
        double step = trace.system().contents() == 1 ? STEP : STEP_WITH_CONTENTS;
        double x = FIRST_EVENT;
        for (int number = 0; number < times.length; number++) {
            if (number > 0) {
                Moment before = trace.moments().get(number - 1);
                Moment now = trace.moments().get(number);
                boolean together = before.step() == now.step() && before.process() == now.process();
                x += !together ? step : before.event() instanceof Event.Broadcast ? AFTER_BROADCAST : close;
            }
            times[number] = x;
        }
    }

    /** Where an event is, from the left. */
    public double x(int moment) {
        return times[moment];
    }

    /** Where the lane of a process is, from the top. */
    public double y(int process) {
        return FIRST_LANE + LANE * process;
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
        return y(trace.system().n() - 1) + LANE;
    }
}
