package rbcast.tasks.experiment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.intermediate.CommandSequence;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;

/** Draws a figure as a picture. Needs no display. */
final class Chart {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;
    /** More points than pixels would only make the files large. */
    private static final int POINTS = 240;

    private static final Pattern CLIP = Pattern.compile("\\bclip-?[0-9]+\\b");

    private final XYChart chart;

    Chart(Figure figure) {
        chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).title(figure.title()).xAxisTitle("episodes")
                .yAxisTitle(figure.unit()).build();
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setXAxisTickMarkSpacingHint(80);
        chart.getStyler().setYAxisTickMarkSpacingHint(40);
        chart.getStyler().setYAxisDecimalPattern("#,###");
        chart.getStyler().setXAxisDecimalPattern("#,###");
        int[] episodes = episodes(figure.episodes());
        for (Map.Entry<String, Curve> line : figure.lines().entrySet()) {
            chart.addSeries(line.getKey(), IntStream.of(episodes).asDoubleStream().toArray(),
                    IntStream.of(episodes).mapToDouble(line.getValue()::after).toArray())
                    .setMarker(SeriesMarkers.NONE);
        }
    }

    /** At most so many as there are points, the first and the last among them. */
    private static int[] episodes(int episodes) {
        int points = Math.min(POINTS, episodes);
        return IntStream.range(0, points)
                .map(point -> points == 1 ? 1 : 1 + (int) ((long) point * (episodes - 1) / (points - 1))).toArray();
    }

    byte[] png() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        chart.paint(graphics, WIDTH, HEIGHT);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    /** The library names clipping paths by addresses in memory, which no two runs have in common. */
    private static String withStableNames(String svg) {
        Map<String, String> names = new HashMap<>();
        return CLIP.matcher(svg).replaceAll(
                match -> names.computeIfAbsent(match.group(), unnamed -> "clip" + (names.size() + 1)));
    }

    byte[] svg() {
        VectorGraphics2D graphics = new VectorGraphics2D();
        chart.paint(graphics, WIDTH, HEIGHT);
        CommandSequence commands = graphics.getCommands();
        Document document = new SVGProcessor().getDocument(commands, new PageSize(WIDTH, HEIGHT));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return withStableNames(bytes.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
