// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.XYDataset;

/**
 * How the lines of a chart look. Twenty lines in a row differ in dashes or markers alone, so a print without colours,
 * or an eye that sees few of them, tells them apart.
 */
final class LineStyles {

    /** The palette of Okabe and Ito (2008), which colour-blind readers can tell apart; without its yellow. */
    private static final Color[] COLOURS = {new Color(0x000000), new Color(0x0072B2), new Color(0xD55E00),
        new Color(0x009E73), new Color(0xCC79A7), new Color(0xE69F00), new Color(0x56B4E9)};
    private static final float[][] DASHES = {null, {7, 3}, {2, 3}, {9, 3, 2, 3}};
    private static final Shape[] MARKERS = {new Ellipse2D.Double(-3.5, -3.5, 7, 7),
        new Rectangle2D.Double(-3.5, -3.5, 7, 7), ShapeUtils.createUpTriangle(4), ShapeUtils.createDiamond(4.5f),
        ShapeUtils.createDownTriangle(4)};
    private static final int MARKERS_ON_A_LINE = 6;
    private static final Line2D LEGEND_LINE = new Line2D.Double(-18, 0, 18, 0);
    private static final float THICKNESS = 1.5f;
    /** Opacity of a band, of 255: eleven may lie on each other. */
    private static final int FAINT = 22;

    private LineStyles() {
    }

    /** Black on white. */
    static StandardChartTheme theme() {
        StandardChartTheme theme = new StandardChartTheme("print");
        theme.setExtraLargeFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        theme.setLargeFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        theme.setRegularFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        theme.setPlotBackgroundPaint(Color.WHITE);
        theme.setLegendItemPaint(Color.BLACK);
        theme.setAxisLabelPaint(Color.BLACK);
        theme.setTickLabelPaint(Color.BLACK);
        return theme;
    }

    /** Draws the lines with these styles, each with a band around it, and markers on a few of the points. */
    static XYItemRenderer renderer(int lines, int points) {
        DeviationRenderer renderer = new MarkingSome(lines, points);
        // the colours of the bands are faint themselves
        renderer.setAlpha(1);
        renderer.setLegendLine(LEGEND_LINE);
        for (int line = 0; line < lines; line++) {
            Color colour = COLOURS[line % COLOURS.length];
            renderer.setSeriesPaint(line, colour);
            renderer.setSeriesFillPaint(line, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT));
            renderer.setSeriesStroke(line, stroke(DASHES[line % DASHES.length]));
            renderer.setSeriesShape(line, MARKERS[line % MARKERS.length]);
        }
        return renderer;
    }

    private static BasicStroke stroke(float[] dashes) {
        return dashes == null ? new BasicStroke(THICKNESS)
                : new BasicStroke(THICKNESS, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    /** The markers of different lines stand in different places, so that none hides another. */
    private static final class MarkingSome extends DeviationRenderer {

        private static final long serialVersionUID = 1;

        private final int lines;
        private final int distance;

        private MarkingSome(int lines, int points) {
            super(true, true);
            this.lines = lines;
            this.distance = Math.max(1, points / MARKERS_ON_A_LINE);
        }

        @Override
        protected void drawSecondaryPass(Graphics2D graphics, XYPlot plot, XYDataset data, int pass, int line,
                int point, ValueAxis horizontal, Rectangle2D area, ValueAxis vertical, CrosshairState crosshair,
                EntityCollection entities) {
            if (point % distance == line * distance / lines) {
                super.drawSecondaryPass(graphics, plot, data, pass, line, point, horizontal, area, vertical,
                        crosshair, entities);
            }
        }
    }
}
