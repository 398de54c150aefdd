// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;

import rbcast.tasks.trace.Canvas;
import rbcast.tasks.trace.Ink;
import rbcast.tasks.trace.Lettering;
import rbcast.tasks.trace.Pen;
import rbcast.ui.look.Inks;

/**
 * Draws what is visible of a drawing on the screen, and nothing else: a long run has thousands of lines, of which a
 * window shows some dozens. Texts come last, so that lines do not cross them, and not where nobody could read them.
 */
final class ScreenCanvas implements Canvas, AutoCloseable {

    /** The screen's graphics take whole numbers: drawings get so many of them for one unit. */
    private static final int FINE = 8;
    private static final int CURVE = 16;
    /** Smaller letters are specks. */
    private static final double SMALLEST_LETTERS = 5;
    /** So far lines and letters may reach out of where they are said to be. */
    private static final double MARGIN = 14;
    private static final double WIDEST_LABEL = 120;

    private record Text(double x, double y, String text, Lettering lettering) {
    }

    private final GC gc;
    private final Viewport viewport;
    private final Inks inks;
    private final Fonts fonts;
    private final Transform transform;
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private final List<Text> texts = new ArrayList<>();
    private Pen pen;
    private int drawn;

    /**
     * @param visible the part of the screen that has to be drawn
     * @param alpha how opaque everything is, to 255
     */
    ScreenCanvas(GC gc, Viewport viewport, Rectangle visible, Inks inks, Fonts fonts, int alpha) {
        this.gc = gc;
        this.viewport = viewport;
        this.inks = inks;
        this.fonts = fonts;
        left = viewport.drawingX(visible.x);
        top = viewport.drawingY(visible.y);
        right = viewport.drawingX(visible.x + visible.width);
        bottom = viewport.drawingY(visible.y + visible.height);
        float scale = (float) (viewport.zoom() / FINE);
        transform = new Transform(gc.getDevice(), scale, 0, 0, scale, (float) viewport.screenX(0),
                (float) viewport.screenY(0));
        gc.setAlpha(alpha);
        gc.setTransform(transform);
    }

    private boolean isVisible(double x1, double y1, double x2, double y2) {
        return Math.max(x1, x2) + MARGIN >= left && Math.min(x1, x2) - MARGIN <= right
                && Math.max(y1, y2) + MARGIN >= top && Math.min(y1, y2) - MARGIN <= bottom;
    }

    private static int fine(double length) {
        return (int) Math.round(length * FINE);
    }

    /** How many lines, shapes and texts there were to be seen. */
    int drawn() {
        return drawn;
    }

    private void take(Pen wanted) {
        drawn++;
        if (!wanted.equals(pen)) {
            pen = wanted;
            gc.setForeground(inks.of(wanted.ink()));
            List<Integer> pattern = wanted.dash().pattern();
            float[] dashes = new float[pattern.size()];
            for (int i = 0; i < dashes.length; i++) {
                dashes[i] = pattern.get(i) * FINE;
            }
            gc.setLineAttributes(new LineAttributes((float) wanted.width() * FINE, SWT.CAP_FLAT, SWT.JOIN_MITER,
                    dashes.length == 0 ? SWT.LINE_SOLID : SWT.LINE_CUSTOM, dashes.length == 0 ? null : dashes, 0,
                    10));
        }
    }

    private void take(Ink fill) {
        drawn++;
        gc.setBackground(inks.of(fill));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen with) {
        if (isVisible(x1, y1, x2, y2)) {
            take(with);
            // dashes of a lane that is as long as the run would be counted from its beginning to its end
            boolean lane = y1 == y2 && x1 <= x2;
            double seen = left - MARGIN;
            double from = lane ? Math.max(x1, seen - (seen - x1) % period(with)) : x1;
            gc.drawLine(fine(from), fine(y1), fine(lane ? Math.min(x2, right + MARGIN) : x2), fine(y2));
        }
    }

    private static double period(Pen pen) {
        return Math.max(1, pen.dash().pattern().stream().mapToInt(Integer::intValue).sum());
    }

    @Override
    public void curve(double x1, double y1, double viaX, double viaY, double x2, double y2, Pen with) {
        if (isVisible(x1, Math.min(y1, viaY), x2, Math.max(y1, y2))) {
            take(with);
            int[] points = new int[2 * CURVE + 2];
            for (int i = 0; i <= CURVE; i++) {
                double t = (double) i / CURVE;
                double s = 1 - t;
                points[2 * i] = fine(s * s * x1 + 2 * s * t * viaX + t * t * x2);
                points[2 * i + 1] = fine(s * s * y1 + 2 * s * t * viaY + t * t * y2);
            }
            gc.drawPolyline(points);
        }
    }

    @Override
    public void polygon(Ink fill, double... corners) {
        if (isVisible(corners[0], corners[1], corners[0], corners[1])) {
            take(fill);
            int[] points = new int[corners.length];
            for (int i = 0; i < corners.length; i++) {
                points[i] = fine(corners[i]);
            }
            gc.fillPolygon(points);
        }
    }

    @Override
    public void disc(double x, double y, double radius, Ink fill) {
        if (isVisible(x, y, x, y)) {
            take(fill);
            gc.fillOval(fine(x - radius), fine(y - radius), fine(2 * radius), fine(2 * radius));
        }
    }

    @Override
    public void ring(double x, double y, double radius, Ink fill, Pen with) {
        if (isVisible(x, y, x, y)) {
            disc(x, y, radius, fill);
            circle(x, y, radius, with);
        }
    }

    /** A circle around something that stays to be seen. */
    void circle(double x, double y, double radius, Pen with) {
        if (isVisible(x, y, x, y)) {
            take(with);
            gc.drawOval(fine(x - radius), fine(y - radius), fine(2 * radius), fine(2 * radius));
        }
    }

    @Override
    public void text(double x, double y, String text, Lettering lettering) {
        if (lettering.size() * viewport.zoom() >= SMALLEST_LETTERS
                && isVisible(x - WIDEST_LABEL, y, x + WIDEST_LABEL, y)) {
            drawn++;
            texts.add(new Text(x, y, text, lettering));
        }
    }

    /** Draws the texts, and leaves the graphics as they were. */
    @Override
    public void close() {
        gc.setTransform(null);
        for (Text each : texts) {
            Lettering lettering = each.lettering();
            Fonts.Chosen font = fonts.choose(gc, lettering.size() * viewport.zoom(), lettering.bold());
            gc.setForeground(inks.of(lettering.ink()));
            double shift = lettering.centred() ? font.width(each.text()) / 2.0 : 0;
            gc.drawText(each.text(), (int) Math.round(viewport.screenX(each.x()) - shift),
                    (int) Math.round(viewport.screenY(each.y())) - font.ascent(), SWT.DRAW_TRANSPARENT);
        }
        gc.setAlpha(255);
        transform.dispose();
    }
}
