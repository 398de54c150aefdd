// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Draws an SVG document, in the colours for white paper. */
final class SvgCanvas implements Canvas {

    private final SvgWriter svg;

    SvgCanvas(double width, double height, String title) {
        svg = new SvgWriter((int) Math.ceil(width), (int) Math.ceil(height), title);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        svg.empty("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", pen.ink().light(), "stroke-width",
                pen.width(), "stroke-dasharray", dashes(pen));
    }

    @Override
    public void curve(double x1, double y1, double viaX, double viaY, double x2, double y2, Pen pen) {
        svg.empty("path", "d", "M %s Q %s".formatted(numbers(x1, y1), numbers(viaX, viaY, x2, y2)), "fill", "none",
                "stroke", pen.ink().light(), "stroke-width", pen.width(), "stroke-dasharray", dashes(pen));
    }

    private static String dashes(Pen pen) {
        return pen.dash().pattern().isEmpty() ? "none"
                : pen.dash().pattern().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    @Override
    public void polygon(Ink fill, double... corners) {
        svg.empty("polygon", "points", numbers(corners), "fill", fill.light());
    }

    private static String numbers(double... numbers) {
        return DoubleStream.of(numbers).mapToObj(number -> String.format(Locale.ROOT, "%.1f", number))
                .collect(Collectors.joining(" "));
    }

    @Override
    public void disc(double x, double y, double radius, Ink fill) {
        svg.empty("circle", "cx", x, "cy", y, "r", radius, "fill", fill.light());
    }

    @Override
    public void ring(double x, double y, double radius, Ink fill, Pen pen) {
        svg.empty("circle", "cx", x, "cy", y, "r", radius, "fill", fill.light(), "stroke", pen.ink().light(),
                "stroke-width", pen.width());
    }

    @Override
    public void text(double x, double y, String text, Lettering lettering) {
        svg.text(x, y, text, "font-size", lettering.size(), "font-weight", lettering.bold() ? "bold" : "normal",
                "text-anchor", lettering.centred() ? "middle" : "start", "fill", lettering.ink().light());
    }

    /** The whole document. */
    String finish() {
        return svg.finish();
    }
}
