// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import rbcast.tasks.trace.Ink;

/** Means of several series over a number that varies, each with a band of one standard deviation on both sides. */
final class BandPlot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 320;
    private static final int LEFT = 70;
    private static final int BOTTOM = 40;
    private static final int TOP = 14;
    private static final int RIGHT = 16;
    private static final int TICKS = 5;

    private final String title;
    private final String axis;
    private final Map<String, List<Point>> series = new LinkedHashMap<>();

    /** The mean and the standard deviation of some values at a place of the axis. */
    record Point(double x, double mean, double deviation) {
    }

    /** @param axis what varies */
    BandPlot(String title, String axis) {
        this.title = title;
        this.axis = axis;
    }

    /** Adds a series; one without points is left out. */
    void add(String name, List<Point> points) {
        if (!points.isEmpty()) {
            series.put(name, points.stream().sorted(Comparator.comparingDouble(Point::x)).toList());
        }
    }

    void write(Html html) {
        if (series.isEmpty()) {
            return;
        }
        html.element("h2", title + " over " + axis).line();
        int legend = series.size() * 18;
        html.open("div", "class", "scroller", "tabindex", "0").open("svg", "width", "" + WIDTH, "height",
                "" + (HEIGHT + legend), "viewBox", "0 0 " + WIDTH + " " + (HEIGHT + legend), "role", "img",
                "aria-label", title + " over " + axis, "font-size", "12");
        Scale x = new Scale(all().mapToDouble(Point::x).min().orElse(0), all().mapToDouble(Point::x).max().orElse(1),
                LEFT, WIDTH - RIGHT);
        Scale y = new Scale(0, Math.max(1e-9, all().mapToDouble(each -> each.mean() + each.deviation()).max()
                .orElse(1)), HEIGHT - BOTTOM, TOP);
        writeAxes(html, x, y);
        int number = 0;
        for (Map.Entry<String, List<Point>> each : series.entrySet()) {
            write(html, each.getValue(), "var(--type-" + number % Ink.TYPES + ")", x, y);
            int line = HEIGHT + number * 18;
            html.open("rect", "x", "" + LEFT, "y", "" + line, "width", "14", "height", "10", "fill",
                    "var(--type-" + number % Ink.TYPES + ")").close();
            text(html, LEFT + 20, line + 9, "start", each.getKey());
            number++;
        }
        html.close().close().line();
    }

    private Stream<Point> all() {
        return series.values().stream().flatMap(List::stream);
    }

    private void writeAxes(Html html, Scale x, Scale y) {
        for (int tick = 0; tick <= TICKS; tick++) {
            double value = y.from() + (y.to() - y.from()) * tick / TICKS;
            line(html, LEFT, y.at(value), WIDTH - RIGHT, y.at(value));
            text(html, LEFT - 6, y.at(value) + 4, "end", String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f",
                    value));
        }
        List<Double> places = all().map(Point::x).distinct().sorted().toList();
        for (double place : places) {
            text(html, x.at(place), HEIGHT - BOTTOM + 18, "middle", String.format(Locale.ROOT,
                    place == Math.rint(place) ? "%.0f" : "%s", place));
        }
        text(html, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 6, "middle", axis);
    }

    private static void write(Html html, List<Point> points, String colour, Scale x, Scale y) {
        List<String> band = new ArrayList<>();
        points.forEach(point -> band.add(place(x.at(point.x()), y.at(point.mean() + point.deviation()))));
        for (int index = points.size() - 1; index >= 0; index--) {
            Point point = points.get(index);
            band.add(place(x.at(point.x()), y.at(Math.max(0, point.mean() - point.deviation()))));
        }
        html.open("polygon", "points", String.join(" ", band), "fill", colour, "fill-opacity", "0.16").close();
        html.open("polyline", "points", points.stream().map(point -> place(x.at(point.x()), y.at(point.mean())))
                .collect(Collectors.joining(" ")), "fill", "none", "stroke", colour, "stroke-width", "1.8").close();
        points.forEach(point -> html.open("circle", "cx", number(x.at(point.x())), "cy", number(y.at(point.mean())),
                "r", "2.6", "fill", colour).close());
    }

    private static String place(double x, double y) {
        return number(x) + "," + number(y);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static void line(Html html, double x1, double y1, double x2, double y2) {
        html.open("line", "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2), "stroke",
                "var(--edge)").close();
    }

    private static void text(Html html, double x, double y, String anchor, String text) {
        html.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor, "fill", "var(--text)");
    }

    /** Where values are drawn. */
    private record Scale(double from, double to, double begin, double end) {
        double at(double value) {
            return to == from ? (begin + end) / 2 : begin + (value - from) / (to - from) * (end - begin);
        }
    }
}
