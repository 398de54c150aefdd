package rbcast.tasks.experiment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * How a line of a chart looks. Twenty lines in a row differ in dashes or markers alone, so a print without colours, or
 * an eye that sees few of them, tells them apart.
 */
record LineStyle(int number) {

    /** The palette of Okabe and Ito (2008), which colour-blind readers can tell apart; without its yellow. */
    private static final Color[] COLOURS = {new Color(0x000000), new Color(0x0072B2), new Color(0xD55E00),
        new Color(0x009E73), new Color(0xCC79A7), new Color(0xE69F00), new Color(0x56B4E9)};
    private static final float[][] DASHES = {null, {7, 3}, {2, 3}, {9, 3, 2, 3}};
    private static final int MARKERS = 5;
    private static final double SIZE = 7;
    private static final int FAINT = 36;

    Color colour() {
        return COLOURS[number % COLOURS.length];
    }

    /** For the band of the deviations. */
    Color faint() {
        Color colour = colour();
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT);
    }

    BasicStroke stroke() {
        float[] dash = DASHES[number % DASHES.length];
        return dash == null ? new BasicStroke(1.5f)
                : new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    /** Draws the marker around a point. */
    void mark(Graphics2D graphics, double x, double y) {
        graphics.setColor(Color.WHITE);
        graphics.fill(marker(x, y));
        graphics.setColor(colour());
        graphics.setStroke(new BasicStroke(1.2f));
        graphics.draw(marker(x, y));
    }

    private Shape marker(double x, double y) {
        double half = SIZE / 2;
        return switch (number % MARKERS) {
            case 0 -> new Ellipse2D.Double(x - half, y - half, SIZE, SIZE);
            case 1 -> new Rectangle2D.Double(x - half, y - half, SIZE, SIZE);
            case 2 -> polygon(x, y - half, x + half, y + half, x - half, y + half);
            case 3 -> polygon(x, y - half, x + half, y, x, y + half, x - half, y);
            default -> polygon(x - half, y - half, x + half, y - half, x, y + half);
        };
    }

    private static Shape polygon(double... coordinates) {
        Path2D path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        path.closePath();
        return path;
    }
}
