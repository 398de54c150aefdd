// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;

/** The fonts of a drawing in all the sizes that it has been seen in, and how long words are in them. */
final class Fonts {

    /** A point is 1/72 inch, a pixel of drawings 1/96. */
    private static final double POINTS = 72.0 / 96;

    private record Size(int points, boolean bold) {
    }

    private record Word(Size size, String text) {
    }

    private final Device device;
    private final Map<Size, Font> fonts = new HashMap<>();
    private final Map<Size, Integer> ascents = new HashMap<>();
    private final Map<Word, Integer> widths = new HashMap<>();

    Fonts(Device device) {
        this.device = device;
    }

    /** A font that can be used with one graphics context. */
    final class Chosen {
        private final GC gc;
        private final Size size;

        private Chosen(GC gc, Size size) {
            this.gc = gc;
            this.size = size;
            gc.setFont(fonts.computeIfAbsent(size, unmet -> new Font(device,
                    JFaceResources.getDialogFont().getFontData()[0].getName(), unmet.points(),
                    unmet.bold() ? SWT.BOLD : SWT.NORMAL)));
        }

        /** From its top to the base line. */
        int ascent() {
            return ascents.computeIfAbsent(size, unmet -> {
                FontMetrics metrics = gc.getFontMetrics();
                return metrics.getAscent() + metrics.getLeading();
            });
        }

        int width(String text) {
            return widths.computeIfAbsent(new Word(size, text), unmet -> gc.textExtent(text, SWT.DRAW_TRANSPARENT).x);
        }
    }

    /** Takes a font for what is drawn next; the size in pixels. */
    Chosen choose(GC gc, double pixels, boolean bold) {
        return new Chosen(gc, new Size((int) Math.max(1, Math.round(pixels * POINTS)), bold));
    }

    void dispose() {
        fonts.values().forEach(Font::dispose);
        fonts.clear();
    }
}
