// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import rbcast.algorithm.MessageType;
import rbcast.algorithm.run.Event;
import rbcast.algorithm.trace.Arrow;
import rbcast.algorithm.trace.Arrow.Fate;
import rbcast.algorithm.trace.Lane;
import rbcast.algorithm.trace.Moment;
import rbcast.algorithm.trace.Tally;
import rbcast.algorithm.trace.Trace;
import rbcast.tasks.trace.Pen.Dash;

/**
 * A run as a space-time diagram (Lamport 1978): a horizontal lane for each process, time to the right, an arrow for
 * each message, coloured by its type. What is drawn for an event, and beside a receipt how many have sent that type of
 * how many that some action waits for, is the same on every {@link Canvas}.
 */
public final class SpaceTimeDiagram {

    private static final List<Dash> CONTENTS = List.of(Dash.SOLID, Dash.DASHED, Dash.DASH_DOTTED, Dash.DOTTED);
    private static final double HEAD = 9;
    private static final double HEAD_OPENING = 0.35;
    /** How far the arrow of a message goes that does not arrive. */
    private static final double STUB = 46;

    private final Trace trace;
    private final Sight sight;
    private final Layout layout;
    private final Canvas canvas;

    private SpaceTimeDiagram(Trace trace, Sight sight, Layout layout, Canvas canvas) {
        this.trace = trace;
        this.sight = sight;
        this.layout = layout;
        this.canvas = canvas;
    }

    /** Draws the whole diagram, with its title, its conclusion and a legend. */
    public static void draw(Trace trace, Canvas canvas) {
        Layout layout = new Layout(trace);
        SpaceTimeDiagram diagram = new SpaceTimeDiagram(trace, Sight.all(trace), layout, canvas);
        diagram.drawTitle();
        diagram.drawLegend();
        diagram.drawNames();
        diagram.drawRun();
    }

    /**
     * Draws, of the diagram, what has happened: lanes, messages and events, without the names of the processes and all
     * that stands above and below.
     *
     * @param layout made for that sight, however far the run had come then
     */
    public static void drawRun(Trace trace, Sight sight, Layout layout, Canvas canvas) {
        new SpaceTimeDiagram(trace, sight, layout, canvas).drawRun();
    }

    /** Draws, of the diagram, what has not happened yet: for who draws it faintly, and before the rest. */
    public static void drawLater(Trace trace, Sight sight, Layout layout, Canvas canvas) {
        new SpaceTimeDiagram(trace, sight, layout, canvas).drawLater();
    }

    /** Draws which line stands for which type, and for which content where there are several. */
    public static void drawLegend(Trace trace, Canvas canvas) {
        new SpaceTimeDiagram(trace, Sight.all(trace), new Layout(trace), canvas).drawLegend();
    }

    private void drawRun() {
        shownLanes().forEach(this::drawLane);
        trace.arrows().stream().filter(sight::shows).filter(arrow -> sight.hasCome(arrow.sent()))
                .forEach(this::drawArrow);
        trace.moments().stream().limit(sight.come()).filter(sight::shows).forEach(this::drawMark);
    }

    private void drawLater() {
        trace.arrows().stream().filter(sight::shows).filter(arrow -> !isOver(arrow)).forEach(arrow -> {
            if (arrow.received().isPresent()) {
                drawWay(arrow);
            } else {
                drawStub(arrow);
            }
        });
        trace.moments().stream().skip(sight.come()).filter(sight::shows).forEach(this::drawMark);
    }

    /** Whether a message has been sent and, if it ever arrives, received. */
    private boolean isOver(Arrow arrow) {
        return sight.hasCome(arrow.received().orElse(arrow.sent()));
    }

    private Stream<Lane> shownLanes() {
        return trace.lanes().stream().filter(lane -> sight.processes().contains(lane.process()));
    }

    /** The diagram as an SVG document. */
    public static String svg(Trace trace) {
        Layout layout = new Layout(trace);
        SvgCanvas canvas = new SvgCanvas(layout.width(), layout.height(), trace.title());
        draw(trace, canvas);
        return canvas.finish();
    }

    /** The diagram as a TikZ picture, for {@code \input} in a LaTeX document. */
    public static String tikz(Trace trace) {
        TikzCanvas canvas = new TikzCanvas(trace.title());
        draw(trace, canvas);
        return canvas.finish();
    }

    private void drawTitle() {
        canvas.text(20, 24, trace.title(), Lettering.plain(Ink.TEXT, 15).inBold());
        canvas.text(20, layout.height() - 14, trace.conclusion(),
                Lettering.plain(trace.showsViolation() ? Ink.FAULT : Ink.GOOD, 12).inBold());
    }

    private void drawLegend() {
        double x = Layout.LANES_BEGIN;
        for (MessageType type : trace.algorithm().types()) {
            canvas.line(x, 46, x + 20, 46, Pen.solid(ink(type), 2));
            drawHead(x + 25, 46, 0, ink(type));
            canvas.text(x + 31, 50, type.name(), Lettering.plain(ink(type), 12));
            x += 54 + 7.5 * type.name().length();
        }
        for (int content = 0; trace.system().contents() > 1 && content < trace.system().contents(); content++) {
            canvas.line(x, 46, x + 32, 46, pen(Ink.TEXT, 1.5, content));
            canvas.text(x + 37, 50, trace.system().nameOfContent(content), Lettering.plain(Ink.TEXT, 12));
            x += 72;
        }
    }

    private void drawNames() {
        shownLanes().forEach(lane -> canvas.text(20, layout.y(lane.process()) + 4, lane.title(),
                Lettering.plain(lane.isCorrect() ? Ink.TEXT : Ink.FAULT, 12)));
    }

    private void drawLane(Lane lane) {
        double y = layout.y(lane.process());
        Ink ink = lane.isCorrect() ? Ink.QUIET : Ink.FAULT;
        boolean crashed = lane.crashed().isPresent() && sight.hasCome(lane.crashed().getAsInt());
        double end = crashed ? layout.x(lane.crashed().getAsInt()) : layout.end();
        canvas.line(Layout.LANES_BEGIN, y, end, y, new Pen(ink, 1, switch (lane.fault()) {
            case NONE -> Dash.SOLID;
            case CRASH -> Dash.DASHED;
            case OMISSION -> Dash.DOTTED;
            case BYZANTINE -> Dash.DASH_DOTTED;
        }));
    }

    /** A message that is still on its way goes off in its direction. */
    private void drawArrow(Arrow arrow) {
        if (arrow.received().isPresent() && isOver(arrow)) {
            drawWay(arrow);
        } else {
            drawStub(arrow);
        }
    }

    private void drawWay(Arrow arrow) {
        double x = layout.x(arrow.sent());
        double y = layout.y(arrow.sender());
        Ink ink = ink(arrow.type());
        double endX = layout.x(arrow.received().getAsInt()) - 3;
        double endY = layout.y(arrow.receiver());
        if (arrow.sender() == arrow.receiver()) {
            double viaX = (x + endX) / 2;
            canvas.curve(x, y, viaX, y - 34, endX, endY, pen(ink, 1.5, arrow.content()));
            drawHead(endX, endY, Math.atan2(34, endX - viaX), ink);
        } else {
            canvas.line(x, y, endX, endY, pen(ink, 1.5, arrow.content()));
            drawHead(endX, endY, Math.atan2(endY - y, endX - x), ink);
        }
    }

    /** Contents are told apart by the style of lines, not by colour: the first one's are solid. */
    private static Pen pen(Ink ink, double width, int content) {
        return new Pen(ink, width, CONTENTS.get(content % CONTENTS.size()));
    }

    /** A message that does not arrive goes off in its direction; one that is kept back or lost ends in a bar. */
    private void drawStub(Arrow arrow) {
        double x = layout.x(arrow.sent());
        double y = layout.y(arrow.sender());
        Ink ink = ink(arrow.type());
        double down = layout.y(arrow.receiver()) - y;
        double direction = down == 0 ? -Math.PI / 3 : Math.atan2(down, Layout.LANE * 0.8);
        boolean stopped = arrow.fate() == Fate.PREVENTED || arrow.fate() == Fate.LOST;
        double length = stopped ? STUB / 2 : STUB;
        double endX = x + length * Math.cos(direction);
        double endY = y + length * Math.sin(direction);
        canvas.line(x, y, endX, endY, new Pen(ink, 1.3, Dash.DOTTED));
        if (stopped) {
            double barX = 5 * Math.sin(direction);
            double barY = -5 * Math.cos(direction);
            canvas.line(endX - barX, endY - barY, endX + barX, endY + barY, Pen.solid(Ink.FAULT, 2));
        } else {
            drawHead(endX, endY, direction, ink);
        }
    }

    /** A triangle with its tip at a point, drawn by itself because not every program that shows SVG knows markers. */
    private void drawHead(double x, double y, double direction, Ink ink) {
        canvas.polygon(ink, x, y,
                x - HEAD * Math.cos(direction - HEAD_OPENING), y - HEAD * Math.sin(direction - HEAD_OPENING),
                x - HEAD * Math.cos(direction + HEAD_OPENING), y - HEAD * Math.sin(direction + HEAD_OPENING));
    }

    private void drawMark(Moment moment) {
        double x = layout.x(moment.number());
        double y = layout.y(moment.process());
        Event event = moment.event();
        if (event instanceof Event.Broadcast) {
            canvas.polygon(Ink.TEXT, x - 5, y - 5, x + 5, y - 5, x + 5, y + 5, x - 5, y + 5);
            canvas.text(x, y - 12, "RB-Broadcast" + content(event), Lettering.centred(Ink.TEXT, 10));
        } else if (event instanceof Event.Receive receive) {
            canvas.disc(x, y, 3.2, ink(receive.type()));
        } else if (event instanceof Event.Send send) {
            canvas.ring(x, y, 4, Ink.GROUND, Pen.solid(ink(send.type()), 2));
        } else if (event instanceof Event.Deliver) {
            canvas.polygon(Ink.GOOD, x, y - 8, x + 8, y, x, y + 8, x - 8, y);
            canvas.text(x, y - 12, "deliver" + content(event), Lettering.centred(Ink.GOOD, 10).inBold());
        } else if (event instanceof Event.ByzantineSend) {
            canvas.polygon(Ink.FAULT, x, y - 6, x + 6, y + 5, x - 6, y + 5);
        } else if (event instanceof Event.Loss loss) {
            canvas.text(x, y - 8, "loses " + loss.type(), Lettering.centred(Ink.FAULT, 10));
        } else {
            canvas.line(x - 6, y - 6, x + 6, y + 6, Pen.solid(Ink.FAULT, 2.5));
            canvas.line(x - 6, y + 6, x + 6, y - 6, Pen.solid(Ink.FAULT, 2.5));
            canvas.text(x, y - 12, "crash", Lettering.centred(Ink.FAULT, 10).inBold());
        }
        shown(moment).ifPresent(tally -> drawTally(x, y, tally));
    }

    /** Nothing where a system has one content. */
    private String content(Event event) {
        return trace.system().contents() == 1 ? "" : " " + trace.system().nameOfContent(event.content());
    }

    private void drawTally(double x, double y, Tally tally) {
        Lettering small = Lettering.centred(ink(tally.type()), 9);
        canvas.text(x, y + 19, tally.count() + "/" + tally.required(), tally.isReached() ? small.inBold() : small);
    }

    /**
     * The threshold to be shown at an event, if any: of several that wait for one type, the next to be reached, or else
     * the highest.
     */
    public static Optional<Tally> shown(Moment moment) {
        Comparator<Tally> byRequired = Comparator.comparingInt(Tally::required);
        return moment.tallies().stream().filter(tally -> tally.required() >= tally.count()).min(byRequired)
                .or(() -> moment.tallies().stream().max(byRequired));
    }

    private Ink ink(MessageType type) {
        return Ink.ofType(trace.algorithm().numberOf(type));
    }
}
