// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

/**
 * What a space-time diagram is drawn on: a kind of file, or a part of a screen. Lengths are pixels of 1/96 inch; x
 * grows to the right and y downwards.
 */
public interface Canvas {

    void line(double x1, double y1, double x2, double y2, Pen pen);

    /** A quadratic Bezier curve from a point by way of another to a third. */
    void curve(double x1, double y1, double viaX, double viaY, double x2, double y2, Pen pen);

    /**
     * A filled polygon.
     *
     * @param corners x, y, x, y, ...
     */
    void polygon(Ink fill, double... corners);

    /** A filled circle. */
    void disc(double x, double y, double radius, Ink fill);

    /** A circle with a line around it. */
    void ring(double x, double y, double radius, Ink fill, Pen pen);

    /** One line of text whose base line goes through the point. */
    void text(double x, double y, String text, Lettering lettering);
}
