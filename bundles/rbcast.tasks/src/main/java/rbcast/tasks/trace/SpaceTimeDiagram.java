// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.run.Event;
import rbcast.algorithm.run.Event.Evidence;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;

/**
 * A counterexample as a space-time diagram in SVG: a horizontal lane for each process, time to the right, an arrow for
 * each message that is received, coloured by its type; faulty lanes are dashed.
 */
public final class SpaceTimeDiagram {

    /** A palette that colour-blind readers can tell apart (Okabe and Ito 2008). */
    private static final List<String> COLOURS =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9");
    private static final String FAULT = "#B00020";
    private static final int LEFT = 170;
    private static final int TOP = 62;
    private static final int SLOT = 34;
    private static final int LANE = 64;

    private final Algorithm algorithm;
    private final Counterexample counterexample;
    private final Cast cast;
    private final Replay replay;
    private final SvgWriter svg;
    private final int right;

    private SpaceTimeDiagram(Algorithm algorithm, Counterexample counterexample) {
        this.algorithm = algorithm;
        this.counterexample = counterexample;
        this.cast = new Cast(counterexample.system(), counterexample.situation());
        this.replay = Replay.of(algorithm, counterexample);
        this.right = Math.max(640, LEFT + SLOT * (replay.events().size() + 2));
        this.svg = new SvgWriter(right + 20, y(cast.system().n()) + 10,
                "%s in %s".formatted(algorithm.name(), counterexample.system()));
    }

    /** The run that the counterexample makes of the algorithm, as an SVG document. */
    public static String of(Algorithm algorithm, Counterexample counterexample) {
        SpaceTimeDiagram diagram = new SpaceTimeDiagram(algorithm, counterexample);
        diagram.drawHead();
        diagram.drawLanes();
        List<Event> events = diagram.replay.events();
        for (int time = 0; time < events.size(); time++) {
            diagram.drawArrow(events.get(time), time);
        }
        for (int time = 0; time < events.size(); time++) {
            diagram.drawMark(events.get(time), time);
        }
        return diagram.svg.finish();
    }

    private void drawHead() {
        String situation = cast.situation().in(cast.system());
        svg.text(20, 24, "%s in %s, %s".formatted(algorithm.name(), cast.system(), situation), "font-size", 15,
                "font-weight", "bold");
        svg.text(20, y(cast.system().n()) - 12, Conclusion.of(counterexample, replay.end()), "fill", FAULT,
                "font-weight", "bold");
        int x = LEFT;
        for (MessageType type : algorithm.types()) {
            svg.line(x, 42, x + 20, 42, "stroke", colour(type), "stroke-width", 2);
            drawHead(x + 25, 42, 0, colour(type));
            svg.text(x + 30, 46, type.name());
            x += 50 + 8 * type.name().length();
        }
    }

    private void drawLanes() {
        for (int process = 0; process < cast.system().n(); process++) {
            boolean faulty = cast.isFaulty(process);
            String colour = faulty ? FAULT : "#333333";
            svg.text(20, y(process) + 4, cast.title(process), "fill", colour);
            svg.line(LEFT, y(process), right, y(process), "stroke", colour, "stroke-width", 1, "stroke-dasharray",
                    faulty ? "5 4" : "none");
        }
    }

    private void drawArrow(Event event, int time) {
        if (event instanceof Event.Receive receive) {
            double from = x(timeOfSending(receive, time));
            double to = x(time) - 3;
            double fromY = y(receive.sender());
            double toY = y(receive.process());
            boolean toItself = receive.sender() == receive.process();
            double viaX = (from + to) / 2;
            double viaY = toItself ? toY - 34 : (fromY + toY) / 2;
            String colour = colour(receive.type());
            svg.empty("path", "d", path("M %.1f %.1f Q %.1f %.1f %.1f %.1f", from, fromY, viaX, viaY, to, toY),
                    "fill", "none", "stroke", colour, "stroke-width", 1.6);
            drawHead(to, toY, Math.atan2(toY - viaY, to - viaX), colour);
        }
    }

    /** A triangle with its tip at a point, drawn by itself because not every program that shows SVG knows markers. */
    private void drawHead(double x, double y, double direction, String colour) {
        double size = 9;
        double opening = 0.35;
        svg.empty("path", "d", path("M %.1f %.1f L %.1f %.1f L %.1f %.1f z", x, y,
                x - size * Math.cos(direction - opening), y - size * Math.sin(direction - opening),
                x - size * Math.cos(direction + opening), y - size * Math.sin(direction + opening)),
                "class", "head", "fill", colour);
    }

    private static String path(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }

    private int timeOfSending(Event.Receive receive, int time) {
        for (int earlier = time - 1; earlier >= 0; earlier--) {
            Event event = replay.events().get(earlier);
            if (event instanceof Event.Send send && send.process() == receive.sender()
                    && send.type().equals(receive.type()) && send.receivers().contains(receive.process())
                    || event instanceof Event.ByzantineSend made && made.process() == receive.sender()
                    && made.type().equals(receive.type()) && made.receiver() == receive.process()) {
                return earlier;
            }
        }
        throw new IllegalStateException("received what nobody sent: " + receive);
    }

    private void drawMark(Event event, int time) {
        double x = x(time);
        double y = y(event.process());
        if (event instanceof Event.Broadcast) {
            svg.empty("rect", "x", x - 5, "y", y - 5, "width", 10, "height", 10, "fill", "#333333");
            label(x, y - 12, "RB-Broadcast", "#333333");
        } else if (event instanceof Event.Receive) {
            svg.empty("circle", "cx", x, "cy", y, "r", 2.5, "fill", "#333333");
        } else if (event instanceof Event.Send send) {
            svg.empty("circle", "cx", x, "cy", y, "r", 4, "fill", "white", "stroke", colour(send.type()),
                    "stroke-width", 2);
            count(x, y, send.evidence());
        } else if (event instanceof Event.Deliver deliver) {
            svg.empty("path", "d", path("M %.1f %.1f l 7 7 l -7 7 l -7 -7 z", x, y - 7), "fill", "#111111");
            label(x, y - 12, "deliver", "#111111");
            count(x, y, deliver.evidence());
        } else if (event instanceof Event.ByzantineSend) {
            svg.empty("circle", "cx", x, "cy", y, "r", 4, "fill", FAULT);
        } else {
            svg.line(x - 6, y - 6, x + 6, y + 6, "stroke", FAULT, "stroke-width", 2.5);
            svg.line(x - 6, y + 6, x + 6, y - 6, "stroke", FAULT, "stroke-width", 2.5);
            label(x, y - 12, "crash", FAULT);
        }
    }

    private void count(double x, double y, Optional<Evidence> evidence) {
        evidence.ifPresent(e -> svg.text(x, y + 19, e.count() + "/" + e.required(),
                "text-anchor", "middle", "font-size", 9, "fill", colour(e.type())));
    }

    private void label(double x, double y, String text, String colour) {
        svg.text(x, y, text, "text-anchor", "middle", "font-size", 10, "fill", colour);
    }

    private String colour(MessageType type) {
        return COLOURS.get(algorithm.numberOf(type) % COLOURS.size());
    }

    private static double x(int time) {
        return LEFT + 30.0 + (double) SLOT * time;
    }

    private static int y(int process) {
        return TOP + 30 + LANE * process;
    }
}
