// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
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
import org.w3c.dom.Document;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;

import rbcast.tasks.report.Statistic;

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
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);

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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
                    .createDocument(SVGGraphics2D.SVG_NAMESPACE_URI, "svg", null);
            SVGGraphics2D graphics = new SVGGraphics2D(document);
            graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
            chart.draw(graphics, AREA);
            graphics.getRoot(document.getDocumentElement());
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document),
                    new StreamResult(bytes));
        } catch (ParserConfigurationException | TransformerException impossible) {
            throw new IllegalStateException("writing to memory what every Java can write", impossible);
        }
        return bytes.toByteArray();
    }

    /** Letters are drawn as outlines: a document that is printed has to bring its letters with it. */
    byte[] pdf() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, WIDTH, HEIGHT);
            chart.draw(graphics, AREA);
            graphics.dispose();
            try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
                contents.drawForm(graphics.getXFormObject());
            }
            // otherwise it depends on the time
            document.setDocumentId((long) chart.getTitle().getText().hashCode());
            document.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }
}
