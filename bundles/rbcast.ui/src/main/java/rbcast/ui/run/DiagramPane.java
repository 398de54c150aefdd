// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

import rbcast.algorithm.trace.Lane;
import rbcast.algorithm.trace.Moment;
import rbcast.algorithm.trace.Trace;
import rbcast.tasks.trace.EventText;
import rbcast.tasks.trace.Ink;
import rbcast.tasks.trace.Layout;
import rbcast.tasks.trace.Lettering;
import rbcast.tasks.trace.Pen;
import rbcast.tasks.trace.Pen.Dash;
import rbcast.tasks.trace.SpaceTimeDiagram;
import rbcast.ui.look.Inks;

/**
 * The diagram of a run on the screen: the names of the processes to the left and the legend on top stay in sight while
 * the rest moves. Only what is visible is drawn.
 */
final class DiagramPane implements RunControl.Listener {

    private static final int NAMES = 190;
    private static final int LEGEND = 30;
    /** Opaque enough to be seen, faint enough to be no part of what has happened. */
    private static final int FUTURE = 70;
    private static final int OPAQUE = 255;
    /** Around a click, in pixels. */
    private static final double REACH = 14;
    private static final double SMALLEST_NAMES = 0.8;
    private static final double LARGEST_NAMES = 1.3;
    private static final int MARKS_RADIUS = 11;

    private final RunControl control;
    private final Canvas canvas;
    private final Fonts fonts;
    private final Zoom zoom = new Zoom();
    private double scrolledX;
    private double scrolledY;
    private IntConsumer chosen = event -> { };
    private Runnable entered = () -> { };
    private int drawn;

    DiagramPane(Composite parent, RunControl control) {
        this.control = control;
        canvas = new Canvas(parent, SWT.H_SCROLL | SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        fonts = new Fonts(canvas.getDisplay());
        canvas.addListener(SWT.Dispose, event -> fonts.dispose());
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> placeBars());
        canvas.addListener(SWT.MouseDown, this::click);
        canvas.addListener(SWT.MouseMove, this::tell);
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.KeyDown, new DiagramKeys(this, control)::press);
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        for (ScrollBar bar : new ScrollBar[] {canvas.getHorizontalBar(), canvas.getVerticalBar()}) {
            bar.addListener(SWT.Selection, event -> scrolled());
        }
        control.addListener(this);
    }

    Canvas widget() {
        return canvas;
    }

    /** Is told of the event, from 0, that the user clicks on. */
    void whenChosen(IntConsumer action) {
        chosen = action;
    }

    /** Is told when the user presses Enter. */
    void whenEntered(Runnable action) {
        entered = action;
    }

    /** The user has pressed Enter. */
    void enter() {
        entered.run();
    }

    @Override
    public void shown() {
        scrolledX = 0;
        scrolledY = 0;
        control.run().ifPresent(run ->
                zoom.propose(stage().height / (control.layout().height() - Layout.LANES_TOP)));
        placeBars();
    }

    @Override
    public void moved() {
        control.current().ifPresent(this::reveal);
        canvas.redraw();
    }

    // what is where

    private Rectangle stage() {
        Rectangle area = canvas.getClientArea();
        return new Rectangle(NAMES, LEGEND, Math.max(1, area.width - NAMES), Math.max(1, area.height - LEGEND));
    }

    private Viewport viewport() {
        return new Viewport(NAMES, LEGEND, Layout.LANES_BEGIN + scrolledX, Layout.LANES_TOP + scrolledY, zoom.now());
    }

    private void placeBars() {
        if (control.run().isPresent()) {
            Rectangle stage = stage();
            Layout layout = control.layout();
            scrolledX = place(canvas.getHorizontalBar(), layout.width() - Layout.LANES_BEGIN, stage.width, scrolledX);
            scrolledY = place(canvas.getVerticalBar(), layout.height() - Layout.LANES_TOP, stage.height, scrolledY);
        }
        canvas.redraw();
    }

    /** @return how far can be scrolled, of what is wished */
    private double place(ScrollBar bar, double length, int room, double wish) {
        int all = (int) Math.ceil(length * zoom.now());
        int position = (int) Math.max(0, Math.min(all - room, Math.round(wish * zoom.now())));
        bar.setValues(position, 0, Math.max(all, room), room, Math.max(1, room / 10), room);
        bar.setEnabled(all > room);
        return position / zoom.now();
    }

    private void scrolled() {
        scrolledX = canvas.getHorizontalBar().getSelection() / zoom.now();
        scrolledY = canvas.getVerticalBar().getSelection() / zoom.now();
        canvas.redraw();
    }

    private void scroll(double x, double y) {
        scrolledX = Math.max(0, x);
        scrolledY = Math.max(0, y);
        placeBars();
    }

    private void reveal(Moment moment) {
        Rectangle stage = stage();
        double x = viewport().screenX(control.layout().x(moment.number()));
        double y = viewport().screenY(control.layout().y(moment.process()));
        boolean seenX = x >= stage.x + REACH && x <= stage.x + stage.width - 2 * REACH;
        boolean seenY = y >= stage.y + REACH && y <= stage.y + stage.height - REACH;
        if (!seenX || !seenY) {
            scroll(seenX ? scrolledX : scrolledX + (x - stage.x - stage.width * 2.0 / 3) / zoom.now(),
                    seenY ? scrolledY : scrolledY + (y - stage.y - stage.height / 2.0) / zoom.now());
        }
    }

    // looking closer

    /** Larger or smaller; the current event stays in sight. */
    void zoom(boolean in) {
        zoom.step(in);
        placeBars();
        moved();
    }

    /** As large as it may be so that the whole run is seen. */
    void fit() {
        control.run().ifPresent(run -> {
            Rectangle stage = stage();
            zoom.fit(stage.width / (control.layout().width() - Layout.LANES_BEGIN),
                    stage.height / (control.layout().height() - Layout.LANES_TOP));
            scroll(0, 0);
        });
    }

    /** Pixels for one unit of the drawing. */
    double zoom() {
        return zoom.now();
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.CTRL) != 0) {
            zoom(event.count > 0);
        } else {
            double way = -event.count * REACH * 2 / zoom.now();
            boolean sideways = (event.stateMask & SWT.SHIFT) != 0 || !canvas.getVerticalBar().isEnabled();
            scroll(sideways ? scrolledX + way : scrolledX, sideways ? scrolledY : scrolledY + way);
        }
        event.doit = false;
    }

    // pointing at something

    /** The event at a point of the widget. */
    OptionalInt eventAt(int x, int y) {
        Viewport viewport = viewport();
        return control.run().isEmpty() || !stage().contains(x, y) ? OptionalInt.empty()
                : control.layout().nearest(viewport.drawingX(x), viewport.drawingY(y), REACH / viewport.zoom());
    }

    /** Where an event is in the widget, seen or not. */
    Point place(int number) {
        Viewport viewport = viewport();
        Moment moment = control.run().orElseThrow().trace().moments().get(number);
        return new Point((int) Math.round(viewport.screenX(control.layout().x(number))),
                (int) Math.round(viewport.screenY(control.layout().y(moment.process()))));
    }

    private void click(Event event) {
        canvas.setFocus();
        eventAt(event.x, event.y).ifPresent(number -> {
            control.go(number + 1);
            chosen.accept(number);
        });
    }

    private void tell(Event event) {
        OptionalInt number = eventAt(event.x, event.y);
        String text = number.isEmpty() ? null : control.run().map(run -> words(run, number.getAsInt())).orElse(null);
        if (!String.valueOf(text).equals(String.valueOf(canvas.getToolTipText()))) {
            canvas.setToolTipText(text);
        }
    }

    private static String words(ShownRun run, int number) {
        Moment moment = run.trace().moments().get(number);
        return "%d: %s %s".formatted(number + 1, Lane.name(moment.process()),
                new EventText(run.trace().system(), run.lines()).of(moment.event()));
    }

    // drawing

    /** How many lines, shapes and texts the last painting of the run took. */
    int drawn() {
        return drawn;
    }

    /** Draws all that is visible now. */
    void paint(GC gc) {
        Inks inks = Inks.around(canvas.getParent());
        Rectangle area = canvas.getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setBackground(inks.of(Ink.GROUND));
        gc.fillRectangle(area);
        Optional<ShownRun> run = control.run();
        if (run.isPresent()) {
            gc.setClipping(stage());
            paintRun(gc, run.get().trace(), inks);
            gc.setClipping(0, LEGEND, NAMES, area.height);
            paintNames(gc, run.get().trace(), inks);
            gc.setClipping(area);
            paintLegend(gc, run.get().trace(), inks, area);
        }
    }

    private void paintRun(GC gc, Trace trace, Inks inks) {
        Viewport viewport = viewport();
        Layout layout = control.layout();
        Rectangle stage = stage();
        double now = control.current().map(moment -> layout.x(moment.number())).orElse(Layout.LANES_BEGIN);
        gc.setForeground(inks.of(Ink.QUIET));
        gc.setLineStyle(SWT.LINE_DOT);
        int cursor = (int) Math.round(viewport.screenX(now));
        gc.drawLine(cursor, stage.y, cursor, stage.y + stage.height);
        gc.setLineStyle(SWT.LINE_SOLID);
        try (ScreenCanvas faint = new ScreenCanvas(gc, viewport, stage, inks, fonts, FUTURE)) {
            SpaceTimeDiagram.drawLater(trace, control.sight(), layout, faint);
            drawn = faint.drawn();
        }
        try (ScreenCanvas opaque = new ScreenCanvas(gc, viewport, stage, inks, fonts, OPAQUE)) {
            SpaceTimeDiagram.drawRun(trace, control.sight(), layout, opaque);
            drawn += opaque.drawn();
        }
        try (ScreenCanvas marks = new ScreenCanvas(gc, viewport, stage, inks, fonts, OPAQUE)) {
            control.marked().stream().map(trace.moments()::get).filter(control.sight()::shows)
                    .forEach(moment -> halo(marks, layout, moment, Dash.DOTTED));
            control.current().filter(control.sight()::shows)
                    .ifPresent(moment -> halo(marks, layout, moment, Dash.SOLID));
        }
    }

    /** A circle that hides nothing. */
    private static void halo(ScreenCanvas on, Layout layout, Moment moment, Dash dash) {
        on.circle(layout.x(moment.number()), layout.y(moment.process()), MARKS_RADIUS,
                new Pen(Ink.TEXT, 1.5, dash));
    }

    private void paintNames(GC gc, Trace trace, Inks inks) {
        Viewport viewport = viewport();
        double size = 12 * Math.max(SMALLEST_NAMES, Math.min(LARGEST_NAMES, zoom.now()));
        for (Lane lane : trace.lanes()) {
            if (control.sight().processes().contains(lane.process())) {
                Fonts.Chosen font = fonts.choose(gc, size, false);
                gc.setForeground(inks.of(lane.isCorrect() ? Ink.TEXT : Ink.FAULT));
                int base = (int) Math.round(viewport.screenY(control.layout().y(lane.process())) + size / 3);
                gc.drawText(lane.title(), 12, base - font.ascent(), SWT.DRAW_TRANSPARENT);
                Fate fate = Fate.of(lane, control.come());
                if (fate != Fate.NONE) {
                    gc.setForeground(inks.of(fate.ink()));
                    gc.drawText(fate.sign(), NAMES - 14, base - font.ascent(), SWT.DRAW_TRANSPARENT);
                }
            }
        }
    }

    private void paintLegend(GC gc, Trace trace, Inks inks, Rectangle area) {
        gc.setBackground(inks.of(Ink.GROUND));
        gc.fillRectangle(0, 0, area.width, LEGEND);
        Viewport above = new Viewport(NAMES, 2, Layout.LANES_BEGIN, 32, 1);
        try (ScreenCanvas legend = new ScreenCanvas(gc, above, new Rectangle(0, 0, area.width, LEGEND), inks, fonts,
                OPAQUE)) {
            SpaceTimeDiagram.drawLegend(trace, legend);
            legend.text(Layout.LANES_BEGIN - NAMES + 12, 50,
                    control.come() == 0 ? "before event 1 of " + trace.moments().size()
                            : "event " + control.come() + " of " + trace.moments().size(),
                    new Lettering(Ink.QUIET, 12, false, false));
        }
    }

    /** What has become of a process. */
    private enum Fate {
        NONE("", Ink.QUIET), DELIVERED("\u2713", Ink.GOOD), CRASHED("\u2717", Ink.FAULT);

        private final String sign;
        private final Ink ink;

        Fate(String sign, Ink ink) {
            this.sign = sign;
            this.ink = ink;
        }

        static Fate of(Lane lane, int come) {
            return lane.crashed().orElse(come) < come ? CRASHED
                    : lane.delivered().orElse(come) < come ? DELIVERED : NONE;
        }

        String sign() {
            return sign;
        }

        Ink ink() {
            return ink;
        }
    }
}
