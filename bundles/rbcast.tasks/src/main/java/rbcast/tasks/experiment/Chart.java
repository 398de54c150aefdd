// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.Processor;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.pdf.PDFProcessor;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;

import rbcast.tasks.report.OutlinedText;

/**
 * Draws a figure as a picture: a line for each mean, with dashes and markers of its own, and a band as wide as the
 * deviation on either side. Text stays text. Needs no display.
 */
final class Chart {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;
    /** Pixels of the bitmap for one unit of length, so that it is sharp in print, too. */
    private static final int PIXELS = 2;
    /** More points than pixels would only make the files large. */
    private static final int POINTS = 240;
    private static final Color GRID = new Color(0xDDDDDD);
    private static final RectangleInsets MARGIN = new RectangleInsets(8, 5, 5, 8);
    private static final Pattern CLIP = Pattern.compile("\\bclip-?[0-9]+\\b");
    private static final Pattern FONT = Pattern.compile("font-family:(&quot;[^&]*&quot;);");

    static {
        // otherwise the library draws the outlines of upright text
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private final JFreeChart chart;

    Chart(Figure figure) {
        int[] episodes = points(figure.episodes());
        YIntervalSeriesCollection lines = new YIntervalSeriesCollection();
        figure.lines().forEach((name, curve) -> lines.addSeries(series(name, curve, episodes)));
        chart = ChartFactory.createXYLineChart(figure.title(), "episodes", figure.unit(), lines);
        LineStyles.theme().apply(chart);
        chart.setPadding(MARGIN);
        chart.getLegend().setPosition(RectangleEdge.RIGHT);
        XYPlot plot = chart.getXYPlot();
        plot.setRenderer(LineStyles.renderer(figure.lines().size(), episodes.length));
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.getDomainAxis().setRange(0, figure.episodes());
        plot.getDomainAxis().setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        plot.getRangeAxis().setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    }

    /** At most so many as there are points, the first and the last among them. */
    private static int[] points(int episodes) {
        int points = Math.min(POINTS, episodes);
        return IntStream.range(0, points)
                .map(point -> points == 1 ? 1 : 1 + (int) ((long) point * (episodes - 1) / (points - 1))).toArray();
    }

    private static YIntervalSeries series(String name, Curve curve, int[] episodes) {
        YIntervalSeries series = new YIntervalSeries(name);
        for (int episode : episodes) {
            Statistic value = curve.after(episode);
            series.add(episode, value.mean(), Math.max(0, value.mean() - value.deviation()),
                    value.mean() + value.deviation());
        }
        return series;
    }

    byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ChartUtils.writeScaledChartAsPNG(bytes, chart, WIDTH, HEIGHT, PIXELS, PIXELS);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    byte[] svg() {
        String svg = new String(vectors(new VectorGraphics2D(), new SVGProcessor()), StandardCharsets.UTF_8);
        return FONT.matcher(withStableNames(svg)).replaceAll("font-family:$1,sans-serif;")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The library names clipping paths by addresses in memory, which no two runs have in common. */
    private static String withStableNames(String svg) {
        Map<String, String> names = new HashMap<>();
        return CLIP.matcher(svg).replaceAll(
                match -> names.computeIfAbsent(match.group(), unnamed -> "clip" + (names.size() + 1)));
    }

    byte[] pdf() {
        return vectors(new OutlinedText(), new PDFProcessor(true));
    }

    private byte[] vectors(VectorGraphics2D graphics, Processor processor) {
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        Document document = processor.getDocument(graphics.getCommands(), new PageSize(WIDTH, HEIGHT));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }
}
