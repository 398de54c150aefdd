// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.report;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;

/** A document that is printed has to bring its letters with it, and the library does not embed fonts. */
public final class OutlinedText extends VectorGraphics2D {

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(String text, float x, float y) {
        fill(getFont().createGlyphVector(getFontRenderContext(), text).getOutline(x, y));
    }
}
