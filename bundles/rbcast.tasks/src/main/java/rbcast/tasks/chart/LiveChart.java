// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

import rbcast.tasks.synthesize.Curves;
import rbcast.tasks.synthesize.Line;
import rbcast.tasks.synthesize.SynthesisCourse;
import rbcast.tasks.trace.Ink;

/** The charts of a synthesis that is going on, or has come to its end: a line for each simulation. */
public enum LiveChart {

    /** What is generated, and the best correct algorithm so far. */
    REWARD("Reward", List.of(new Kind("generated", Curves::reward, null, 0.8f),
            new Kind("best so far", Curves::best, Ink.GOOD, 2.2f))),
    /** As in Figure 3 of the paper. */
    STATES("States explored", List.of(new Kind("states", Curves::states, null, 1.6f))),
    /** As in Figure 4 of the paper, the correct ones and the others apart. */
    ALGORITHMS("Algorithms generated", List.of(new Kind("incorrect", Curves::incorrect, Ink.FAULT, 1.6f),
            new Kind("correct", Curves::correct, Ink.GOOD, 1.6f)));

    /** More points than pixels only take time. */
    private static final int MOST_POINTS = 400;
    private static final RectangleInsets MARGIN = new RectangleInsets(4, 2, 2, 8);

    private final String title;
    private final List<Kind> kinds;

    LiveChart(String title, List<Kind> kinds) {
        this.title = title;
        this.kinds = kinds;
    }

    /** @param ink null where every simulation has one of its own */
    private record Kind(String name, Function<Curves, Line> line, Ink ink, float width) {
    }

    /** What it shows. */
    public String title() {
        return title;
    }

    /**
     * Draws it.
     *
     * @param width in pixels, at least 1
     * @param height likewise
     * @param dark whether for a dark ground
     * @return its pixels, line by line, each {@code 0xRRGGBB}
     */
    public int[] draw(SynthesisCourse.View course, int width, int height, boolean dark) {
        return draw(chart(course, dark), width, height);
    }

    /**
     * Draws what is worth comparing of several syntheses in one: the best so far, the states, the correct algorithms; a
     * colour for each synthesis, a line for each of its simulations.
     *
     * @param names of the syntheses, all different
     */
    public int[] compare(List<String> names, List<SynthesisCourse.View> courses, int width, int height, boolean dark) {
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        Kind compared = kinds.get(kinds.size() - 1);
        for (int i = 0; i < courses.size(); i++) {
            List<Curves> simulations = courses.get(i).simulations();
            for (int j = 0; j < simulations.size(); j++) {
                String name = j == 0 ? names.get(i) : names.get(i) + " / " + (j + 1);
                add(lines, renderer, series(name, compared.line().apply(simulations.get(j))),
                        colour(Ink.ofType(i), dark), compared.width(), j == 0);
            }
        }
        return draw(chart(title + ": " + compared.name(), lines, renderer, dark), width, height);
    }

    private static int[] draw(JFreeChart chart, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        graphics.dispose();
        return image.getRGB(0, 0, width, height, null, 0, width);
    }

    private JFreeChart chart(SynthesisCourse.View course, boolean dark) {
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        List<Curves> simulations = course.simulations();
        for (Kind kind : kinds) {
            for (int i = 0; i < simulations.size(); i++) {
                Ink ink = kind.ink() == null ? Ink.ofType(i) : kind.ink();
                add(lines, renderer, series(i == 0 ? kind.name() : kind.name() + " " + (i + 1),
                        kind.line().apply(simulations.get(i))), colour(ink, dark), kind.width(), i == 0);
            }
        }
        return chart(title, lines, renderer, dark);
    }

    private static void add(XYSeriesCollection lines, XYLineAndShapeRenderer renderer, XYSeries series, Color colour,
            float width, boolean inLegend) {
        int number = lines.getSeriesCount();
        renderer.setSeriesPaint(number, colour);
        renderer.setSeriesStroke(number, new BasicStroke(width));
        renderer.setSeriesVisibleInLegend(number, inLegend);
        lines.addSeries(series);
    }

    private static JFreeChart chart(String title, XYSeriesCollection lines, XYLineAndShapeRenderer renderer,
            boolean dark) {
        JFreeChart chart = ChartFactory.createXYLineChart(title, "episode", null, lines);
        chart.getXYPlot().setRenderer(renderer);
        style(chart, dark);
        return chart;
    }

    private static XYSeries series(String name, Line line) {
        XYSeries series = new XYSeries(name, false, true);
        int step = Math.max(1, line.points() / MOST_POINTS);
        for (int point = 0; point < line.points(); point += step) {
            series.add(line.episode(point), line.mean(point), false);
        }
        return series;
    }

    private static Color colour(Ink ink, boolean dark) {
        return Color.decode(dark ? ink.dark() : ink.light());
    }

    private static void style(JFreeChart chart, boolean dark) {
        Color ground = colour(Ink.GROUND, dark);
        Color text = colour(Ink.TEXT, dark);
        Color quiet = colour(Ink.QUIET, dark);
        chart.setBackgroundPaint(ground);
        chart.setPadding(MARGIN);
        chart.getTitle().setFont(font(Font.BOLD, 12));
        chart.getTitle().setPaint(text);
        chart.getLegend().setBackgroundPaint(ground);
        chart.getLegend().setItemPaint(text);
        chart.getLegend().setItemFont(font(Font.PLAIN, 11));
        chart.getLegend().setFrame(BlockBorder.NONE);
        XYPlot plot = chart.getXYPlot();
        plot.setBackgroundPaint(ground);
        plot.setOutlinePaint(quiet);
        Color grid = new Color(quiet.getRed(), quiet.getGreen(), quiet.getBlue(), 60);
        plot.setDomainGridlinePaint(grid);
        plot.setRangeGridlinePaint(grid);
        for (ValueAxis axis : List.of(plot.getDomainAxis(), plot.getRangeAxis())) {
            axis.setLabelFont(font(Font.PLAIN, 11));
            axis.setTickLabelFont(font(Font.PLAIN, 10));
            axis.setLabelPaint(text);
            axis.setTickLabelPaint(text);
            axis.setAxisLinePaint(quiet);
            axis.setTickMarkPaint(quiet);
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        }
        ((NumberAxis) plot.getRangeAxis()).setAutoRangeIncludesZero(false);
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
