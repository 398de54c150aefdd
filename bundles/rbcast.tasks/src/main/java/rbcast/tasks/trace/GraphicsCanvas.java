// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;

/** Draws with Java2D, in the colours for white paper. */
final class GraphicsCanvas implements Canvas {

    private final Graphics2D graphics;

    GraphicsCanvas(Graphics2D graphics) {
        this.graphics = graphics;
    }

    static Color colour(Ink ink) {
        return Color.decode(ink.light());
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        stroke(new Line2D.Double(x1, y1, x2, y2), pen);
    }

    @Override
    public void curve(double x1, double y1, double viaX, double viaY, double x2, double y2, Pen pen) {
        stroke(new QuadCurve2D.Double(x1, y1, viaX, viaY, x2, y2), pen);
    }

    private void stroke(Shape shape, Pen pen) {
        float[] dashes = new float[pen.dash().pattern().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = pen.dash().pattern().get(i);
        }
        graphics.setColor(colour(pen.ink()));
        graphics.setStroke(new BasicStroke((float) pen.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
                dashes.length == 0 ? null : dashes, 0));
        graphics.draw(shape);
    }

    @Override
    public void polygon(Ink fill, double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        fill(path, fill);
    }

    @Override
    public void disc(double x, double y, double radius, Ink fill) {
        fill(circle(x, y, radius), fill);
    }

    @Override
    public void ring(double x, double y, double radius, Ink fill, Pen pen) {
        fill(circle(x, y, radius), fill);
        stroke(circle(x, y, radius), pen);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void fill(Shape shape, Ink ink) {
        graphics.setColor(colour(ink));
        graphics.fill(shape);
    }

    @Override
    public void text(double x, double y, String text, Lettering lettering) {
        Font font = new Font(Font.SANS_SERIF, lettering.bold() ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont((float) lettering.size());
        double width = lettering.centred()
                ? font.getStringBounds(text, graphics.getFontRenderContext()).getWidth() : 0;
        graphics.setFont(font);
        graphics.setColor(colour(lettering.ink()));
        graphics.drawString(text, (float) (x - width / 2), (float) y);
    }
}
