// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

/**
 * Which part of a drawing is where on the screen.
 *
 * @param left pixels, where the point of the drawing stands
 * @param top likewise
 * @param x the point of the drawing
 * @param y likewise
 * @param zoom pixels for one unit of the drawing
 */
record Viewport(double left, double top, double x, double y, double zoom) {

    double screenX(double drawingX) {
        return left + (drawingX - x) * zoom;
    }

    double screenY(double drawingY) {
        return top + (drawingY - y) * zoom;
    }

    double drawingX(double screenX) {
        return x + (screenX - left) / zoom;
    }

    double drawingY(double screenY) {
        return y + (screenY - top) / zoom;
    }
}
