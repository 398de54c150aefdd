// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.synthesis;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import rbcast.tasks.chart.LiveChart;
import rbcast.tasks.synthesize.SynthesisCourse;
import rbcast.tasks.trace.Ink;
import rbcast.ui.look.Inks;

/** A chart on the screen. It is drawn elsewhere; the UI thread only copies pixels. */
final class ChartPane {

    private static final PaletteData COLOURS = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    private static final int DEPTH = 24;

    private final LiveChart chart;
    private final Canvas canvas;
    private Image image;

    ChartPane(Composite parent, LiveChart chart) {
        this.chart = chart;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        canvas.setToolTipText(chart.title());
        canvas.addListener(SWT.Paint, event -> {
            event.gc.setBackground(Inks.around(parent).of(Ink.GROUND));
            event.gc.fillRectangle(canvas.getClientArea());
            if (image != null) {
                event.gc.drawImage(image, 0, 0);
            }
        });
        canvas.addListener(SWT.Dispose, event -> forget());
    }

    Canvas widget() {
        return canvas;
    }

    /** What has to be known to draw it. */
    record Order(LiveChart chart, int width, int height, boolean dark) {

        /** Draws one synthesis, or compares several; takes some time. */
        ImageData draw(List<String> names, List<SynthesisCourse.View> courses) {
            ImageData data = new ImageData(width, height, DEPTH, COLOURS);
            int[] pixels = courses.size() == 1 ? chart.draw(courses.get(0), width, height, dark)
                    : chart.compare(names, courses, width, height, dark);
            for (int y = 0; y < height; y++) {
                data.setPixels(0, y, width, pixels, y * width);
            }
            return data;
        }
    }

    /** As large as it is now. */
    Order order() {
        Rectangle area = canvas.getClientArea();
        Point size = new Point(Math.max(1, area.width), Math.max(1, area.height));
        return new Order(chart, size.x, size.y, Inks.around(canvas.getParent()).isDark());
    }

    void show(ImageData data) {
        if (!canvas.isDisposed()) {
            forget();
            image = new Image(canvas.getDisplay(), data);
            canvas.redraw();
        }
    }

    void clear() {
        forget();
        canvas.redraw();
    }

    /** Whether there is something to be seen. */
    boolean isDrawn() {
        return image != null;
    }

    private void forget() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }
}
