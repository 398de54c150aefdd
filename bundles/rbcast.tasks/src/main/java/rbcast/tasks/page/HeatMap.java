// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Values over N and F as a picture: N to the right, F upwards, the greater a value the stronger its colour. */
final class HeatMap {

    private static final int WIDTH = 92;
    private static final int HEIGHT = 46;
    private static final int MARGIN = 44;

    private final String title;
    private final List<Cell> cells = new ArrayList<>();

    private record Cell(int n, int f, Optional<Double> value, String text, String detail, String tip) {
    }

    HeatMap(String title) {
        this.title = title;
    }

    /**
     * Adds a cell.
     *
     * @param value decides on the colour; empty for none
     * @param text what the cell says
     * @param detail said below it, smaller; may be empty
     * @param tip said when a pointer rests there
     */
    void add(int n, int f, Optional<Double> value, String text, String detail, String tip) {
        cells.add(new Cell(n, f, value, text, detail, tip));
    }

    void write(Html html) {
        int leastN = cells.stream().mapToInt(Cell::n).min().orElse(0);
        int mostN = cells.stream().mapToInt(Cell::n).max().orElse(0);
        int leastF = cells.stream().mapToInt(Cell::f).min().orElse(0);
        int mostF = cells.stream().mapToInt(Cell::f).max().orElse(0);
        int width = MARGIN + (mostN - leastN + 1) * WIDTH + 8;
        int height = (mostF - leastF + 1) * HEIGHT + MARGIN;
        html.element("h3", title).line();
        html.open("div", "class", "scroller", "tabindex", "0").open("svg", "width", "" + width, "height", "" + height,
                "viewBox", "0 0 " + width + " " + height, "role", "img", "aria-label", title, "font-size", "13");
        for (Cell cell : cells) {
            write(html, cell, MARGIN + (cell.n() - leastN) * WIDTH, 6 + (mostF - cell.f()) * HEIGHT);
        }
        for (int n = leastN; n <= mostN; n++) {
            label(html, MARGIN + (n - leastN) * WIDTH + WIDTH / 2, height - 14, "middle", "N = " + n);
        }
        for (int f = leastF; f <= mostF; f++) {
            label(html, MARGIN - 6, 6 + (mostF - f) * HEIGHT + HEIGHT / 2 + 4, "end", "F = " + f);
        }
        html.close().close().line();
    }

    private void write(Html html, Cell cell, int x, int y) {
        html.open("g").element("title", cell.tip());
        html.open("rect", "x", "" + x, "y", "" + y, "width", "" + (WIDTH - 2), "height", "" + (HEIGHT - 2), "rx", "4",
                "fill", cell.value().isPresent() ? "var(--type-0)" : "var(--edge)", "fill-opacity",
                String.format(Locale.ROOT, "%.2f", cell.value().map(this::strength).orElse(1.0))).close();
        label(html, x + WIDTH / 2, y + (cell.detail().isEmpty() ? 27 : 20), "middle", cell.text());
        if (!cell.detail().isEmpty()) {
            html.element("text", cell.detail(), "x", "" + (x + WIDTH / 2), "y", "" + (y + 35), "text-anchor",
                    "middle", "font-size", "11", "fill", "var(--quiet)");
        }
        html.close();
    }

    /** From faint to strong, so that the text on it can be read. */
    private double strength(double value) {
        double least = cells.stream().flatMap(cell -> cell.value().stream()).mapToDouble(each -> each).min().orElse(0);
        double most = cells.stream().flatMap(cell -> cell.value().stream()).mapToDouble(each -> each).max().orElse(0);
        return most == least ? 0.3 : 0.08 + 0.42 * (value - least) / (most - least);
    }

    private static void label(Html html, int x, int y, String anchor, String text) {
        html.element("text", text, "x", "" + x, "y", "" + y, "text-anchor", anchor, "fill", "var(--text)");
    }
}
