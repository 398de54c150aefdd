// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Draws a TikZ picture, to be read by a LaTeX document with {@code \input}. It needs the package {@code tikz} and none
 * of its libraries; letters come from the document.
 */
final class TikzCanvas implements Canvas {

    /** What TeX would take for more than a letter. */
    private static final Map<Character, String> SPECIAL = Map.ofEntries(Map.entry('\\', "\\textbackslash{}"),
            Map.entry('{', "\\{"), Map.entry('}', "\\}"), Map.entry('$', "\\$"), Map.entry('&', "\\&"),
            Map.entry('#', "\\#"), Map.entry('%', "\\%"), Map.entry('_', "\\_"), Map.entry('^', "\\textasciicircum{}"),
            Map.entry('~', "\\textasciitilde{}"), Map.entry('<', "\\textless{}"), Map.entry('>', "\\textgreater{}"),
            Map.entry('|', "\\textbar{}"), Map.entry('"', "\\textquotedbl{}"));

    private final StringBuilder body = new StringBuilder();
    private final Map<Ink, String> inks = new LinkedHashMap<>();
    private final String title;

    TikzCanvas(String title) {
        this.title = title;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        add("\\draw[%s] %s -- %s;", pen(pen), point(x1, y1), point(x2, y2));
    }

    @Override
    public void curve(double x1, double y1, double viaX, double viaY, double x2, double y2, Pen pen) {
        // TikZ has cubic curves only: their control points lie two thirds of the way to the quadratic one's
        add("\\draw[%s] %s .. controls %s and %s .. %s;", pen(pen), point(x1, y1),
                point(x1 + (viaX - x1) * 2 / 3, y1 + (viaY - y1) * 2 / 3),
                point(x2 + (viaX - x2) * 2 / 3, y2 + (viaY - y2) * 2 / 3), point(x2, y2));
    }

    private String pen(Pen pen) {
        StringBuilder style = new StringBuilder("draw=%s, line width=%sbp".formatted(ink(pen.ink()),
                number(pen.width() * 0.75)));
        String pattern = "";
        boolean on = true;
        for (int length : pen.dash().pattern()) {
            pattern += (on ? " on " : " off ") + number(length * 0.75) + "bp";
            on = !on;
        }
        return style.append(pattern.isEmpty() ? "" : ", dash pattern=" + pattern.strip()).toString();
    }

    @Override
    public void polygon(Ink fill, double... corners) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            path.append(point(corners[i], corners[i + 1])).append(" -- ");
        }
        add("\\fill[%s] %scycle;", ink(fill), path);
    }

    @Override
    public void disc(double x, double y, double radius, Ink fill) {
        add("\\fill[%s] %s circle[radius=%s];", ink(fill), point(x, y), number(radius));
    }

    @Override
    public void ring(double x, double y, double radius, Ink fill, Pen pen) {
        add("\\filldraw[fill=%s, %s] %s circle[radius=%s];", ink(fill), pen(pen), point(x, y), number(radius));
    }

    @Override
    public void text(double x, double y, String text, Lettering lettering) {
        double points = lettering.size() * 0.75;
        add("\\node[anchor=%s, inner sep=0, text=%s, font=\\fontsize{%s}{%s}\\selectfont%s] at %s {%s};",
                lettering.centred() ? "base" : "base west", ink(lettering.ink()), number(points),
                number(points * 1.2), lettering.bold() ? "\\bfseries" : "", point(x, y), escaped(text));
    }

    private void add(String format, Object... parts) {
        body.append("  ").append(String.format(Locale.ROOT, format, parts)).append('\n');
    }

    private String ink(Ink ink) {
        return inks.computeIfAbsent(ink, unnamed -> "rbcast" + (char) ('A' + inks.size()));
    }

    private static String point(double x, double y) {
        return "(" + number(x) + "," + number(y) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A text that TeX prints as it stands. */
    static String escaped(String text) {
        return text.chars().mapToObj(letter -> SPECIAL.getOrDefault((char) letter, String.valueOf((char) letter)))
                .collect(Collectors.joining());
    }

    /** The whole picture. */
    String finish() {
        StringBuilder text = new StringBuilder("% ").append(title.replaceAll("\\R", " ")).append('\n')
                .append("% In the preamble: \\usepackage[T1]{fontenc} and \\usepackage{tikz}\n")
                .append("\\begin{tikzpicture}[x=0.75bp, y=-0.75bp, font=\\sffamily]\n");
        inks.forEach((ink, name) -> text.append("  \\definecolor{%s}{HTML}{%s}\n".formatted(name,
                ink.light().substring(1).toUpperCase(Locale.ROOT))));
        return text.append(body).append("\\end{tikzpicture}\n").toString();
    }
}
