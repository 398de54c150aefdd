// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.trace.Moment;
import rbcast.algorithm.trace.Trace;
import rbcast.tasks.page.Samples;

/** Parts of diagrams, and runs that have not come to their end yet. */
class SightTest {

    /** Notes what is drawn on it. */
    private static final class Notes implements Canvas {
        private final List<String> texts = new ArrayList<>();
        private int shapes;

        @Override
        public void line(double x1, double y1, double x2, double y2, Pen pen) {
            shapes++;
        }

        @Override
        public void curve(double x1, double y1, double viaX, double viaY, double x2, double y2, Pen pen) {
            shapes++;
        }

        @Override
        public void polygon(Ink fill, double... corners) {
            shapes++;
        }

        @Override
        public void disc(double x, double y, double radius, Ink fill) {
            shapes++;
        }

        @Override
        public void ring(double x, double y, double radius, Ink fill, Pen pen) {
            shapes++;
        }

        @Override
        public void text(double x, double y, String text, Lettering lettering) {
            texts.add(text);
        }
    }

    private static Notes run(Trace trace, Sight sight) {
        Notes notes = new Notes();
        SpaceTimeDiagram.drawRun(trace, sight, new Layout(trace, sight), notes);
        return notes;
    }

    private static Notes later(Trace trace, Sight sight) {
        Notes notes = new Notes();
        SpaceTimeDiagram.drawLater(trace, sight, new Layout(trace, sight), notes);
        return notes;
    }

    @Test
    void what_has_happened_and_what_is_to_come_are_drawn_apart() {
        Trace trace = Samples.forgery();
        Sight all = Sight.all(trace);

        assertThat(run(trace, all).texts).contains("deliver");
        assertThat(later(trace, all).texts).isEmpty();
        assertThat(run(trace, all.at(0)).texts).isEmpty();
        assertThat(later(trace, all.at(0)).texts).containsExactlyElementsOf(run(trace, all).texts);
    }

    @Test
    void a_crash_that_is_still_to_come_does_not_end_its_lane() {
        Trace trace = Samples.crash();

        assertThat(run(trace, Sight.all(trace)).texts).contains("crash");
        assertThat(run(trace, Sight.all(trace).at(1)).texts).doesNotContain("crash");
    }

    @Test
    void processes_and_types_that_are_left_out_take_no_room() {
        Trace trace = Samples.forgery();
        Sight two = Sight.all(trace).withProcesses(Set.of(1, 2));
        Layout whole = new Layout(trace);
        Layout part = new Layout(trace, two);

        assertThat(part.height()).isEqualTo(whole.height() - 2 * Layout.LANE);
        assertThat(part.y(1)).isEqualTo(whole.y(0));
        assertThat(part.width()).isLessThanOrEqualTo(whole.width());
        assertThat(run(trace, two).shapes).isPositive().isLessThan(run(trace, Sight.all(trace)).shapes);
        assertThat(run(trace, Sight.all(trace).withTypes(Set.of())).shapes)
                .isLessThan(run(trace, Sight.all(trace)).shapes);
    }

    @Test
    void every_event_that_is_shown_is_the_nearest_to_its_place_and_no_other_is_ever_found() {
        Trace trace = Samples.thousandEvents();
        Sight some = Sight.all(trace).withProcesses(Set.of(0, 3, 7));
        Layout layout = new Layout(trace, some);

        assertThat(trace.moments()).hasSizeGreaterThan(1000).allSatisfy(moment -> {
            if (some.shows(moment)) {
                assertThat(layout.nearest(layout.x(moment.number()) + 1, layout.y(moment.process()) - 1, 5))
                        .hasValue(moment.number());
            }
        });
        assertThat(trace.moments().stream().filter(moment -> !some.shows(moment)).map(Moment::number)
                .map(number -> layout.nearest(layout.x(number), layout.y(0), 3))).allSatisfy(found ->
                        assertThat(found.isEmpty() || some.shows(trace.moments().get(found.getAsInt()))).isTrue());
        assertThat(layout.nearest(layout.x(0), layout.y(0) - 40, 10)).isEmpty();
    }
}
