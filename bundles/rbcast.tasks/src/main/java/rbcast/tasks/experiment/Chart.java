package rbcast.tasks.experiment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import de.erichseifert.vectorgraphics2d.Processor;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.pdf.PDFProcessor;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;

/**
 * Draws a figure as a picture: a line for each mean, with dashes and markers of its own, and a band as wide as the
 * deviation on either side. Text stays text. Needs no display.
 */
final class Chart {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;
    private static final int LEFT = 75;
    private static final int TOP = 40;
    private static final int RIGHT = 620;
    private static final int BOTTOM = 440;
    /** More points than pixels would only make the files large. */
    private static final int POINTS = 240;
    private static final int MARKERS_ON_A_LINE = 6;
    private static final int TICKS = 6;
    private static final int LEGEND = RIGHT + 15;
    private static final int LEGEND_LINE = 22;
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Color GRID = new Color(0xDDDDDD);

    private final Figure figure;
    private final int[] episodes;
    private final double greatest;

    Chart(Figure figure) {
        this.figure = figure;
        this.episodes = points(figure.episodes());
        this.greatest = Math.max(1, figure.lines().values().stream()
                .mapToDouble(line -> IntStream.of(episodes).mapToDouble(at -> upper(line.after(at))).max().orElse(0))
                .max().orElse(0));
    }

    /** At most so many as there are points, the first and the last among them. */
    private static int[] points(int episodes) {
        int points = Math.min(POINTS, episodes);
        return IntStream.range(0, points)
                .map(point -> points == 1 ? 1 : 1 + (int) ((long) point * (episodes - 1) / (points - 1))).toArray();
    }

    private static double upper(Statistic value) {
        return value.mean() + value.deviation();
    }

    byte[] png() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        draw(graphics);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    byte[] svg() {
        return vectors(new SVGProcessor());
    }

    byte[] pdf() {
        return vectors(new PDFProcessor(false));
    }

    private byte[] vectors(Processor processor) {
        VectorGraphics2D graphics = new VectorGraphics2D();
        draw(graphics);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            processor.getDocument(graphics.getCommands(), new PageSize(WIDTH, HEIGHT)).writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    private void draw(Graphics2D graphics) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setFont(TEXT);
        drawAxes(graphics);
        int number = 0;
        for (Curve line : figure.lines().values()) {
            drawBand(graphics, line, new LineStyle(number++));
        }
        number = 0;
        for (Map.Entry<String, Curve> line : figure.lines().entrySet()) {
            LineStyle style = new LineStyle(number);
            drawLine(graphics, line.getValue(), style);
            drawLegend(graphics, line.getKey(), style, TOP + 10 + LEGEND_LINE * number);
            number++;
        }
    }

    private void drawAxes(Graphics2D graphics) {
        graphics.setStroke(new BasicStroke(0.8f));
        long step = step(greatest);
        for (long value = 0; value <= greatest; value += step) {
            graphics.setColor(GRID);
            graphics.draw(new Line2D.Double(LEFT, y(value), RIGHT, y(value)));
            graphics.setColor(Color.BLACK);
            write(graphics, number(value), LEFT - 6, y(value) + 4, 1);
        }
        long episodeStep = step(figure.episodes());
        for (long episode = 0; episode <= figure.episodes(); episode += episodeStep) {
            graphics.setColor(GRID);
            graphics.draw(new Line2D.Double(x(episode), TOP, x(episode), BOTTOM));
            graphics.setColor(Color.BLACK);
            write(graphics, number(episode), x(episode), BOTTOM + 16, 0.5);
        }
        graphics.draw(new Line2D.Double(LEFT, TOP, LEFT, BOTTOM));
        graphics.draw(new Line2D.Double(LEFT, BOTTOM, RIGHT, BOTTOM));
        write(graphics, figure.title(), (LEFT + RIGHT) / 2.0, TOP - 14, 0.5);
        write(graphics, "episodes", (LEFT + RIGHT) / 2.0, BOTTOM + 38, 0.5);
        AffineTransform upright = graphics.getTransform();
        graphics.rotate(-Math.PI / 2, 18, (TOP + BOTTOM) / 2.0);
        write(graphics, figure.unit(), 18, (TOP + BOTTOM) / 2.0, 0.5);
        graphics.setTransform(upright);
    }

    /** 1, 2 or 5 times a power of ten, so that there are few ticks. */
    private static long step(double greatest) {
        long power = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if (greatest / (factor * power) <= TICKS) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** @param share of the text that stands left of the place */
    private static void write(Graphics2D graphics, String text, double x, double y, double share) {
        FontMetrics metrics = graphics.getFontMetrics();
        graphics.drawString(text, (float) (x - share * metrics.stringWidth(text)), (float) y);
    }

    private void drawBand(Graphics2D graphics, Curve line, LineStyle style) {
        if (IntStream.of(episodes).allMatch(episode -> line.after(episode).deviation() == 0)) {
            return;
        }
        Path2D band = new Path2D.Double();
        for (int point = 0; point < episodes.length; point++) {
            double y = y(upper(line.after(episodes[point])));
            if (point == 0) {
                band.moveTo(x(episodes[point]), y);
            } else {
                band.lineTo(x(episodes[point]), y);
            }
        }
        for (int point = episodes.length - 1; point >= 0; point--) {
            Statistic value = line.after(episodes[point]);
            band.lineTo(x(episodes[point]), y(Math.max(0, value.mean() - value.deviation())));
        }
        band.closePath();
        graphics.setColor(style.faint());
        graphics.fill(band);
    }

    private void drawLine(Graphics2D graphics, Curve line, LineStyle style) {
        Path2D path = new Path2D.Double();
        path.moveTo(x(episodes[0]), y(line.after(episodes[0]).mean()));
        for (int episode : episodes) {
            path.lineTo(x(episode), y(line.after(episode).mean()));
        }
        graphics.setColor(style.colour());
        graphics.setStroke(style.stroke());
        graphics.draw(path);
        // the markers of different lines stand in different places, so that none hides another
        int every = Math.max(1, episodes.length / MARKERS_ON_A_LINE);
        int first = style.number() * every / Math.max(1, figure.lines().size());
        for (int point = first; point < episodes.length; point += every) {
            style.mark(graphics, x(episodes[point]), y(line.after(episodes[point]).mean()));
        }
    }

    private static void drawLegend(Graphics2D graphics, String name, LineStyle style, double y) {
        graphics.setColor(style.colour());
        graphics.setStroke(style.stroke());
        graphics.draw(new Line2D.Double(LEGEND, y, LEGEND + 36, y));
        style.mark(graphics, LEGEND + 18, y);
        graphics.setColor(Color.BLACK);
        write(graphics, name, LEGEND + 43, y + 4, 0);
    }

    private double x(double episode) {
        return LEFT + (RIGHT - LEFT) * episode / figure.episodes();
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * value / greatest;
    }
}
