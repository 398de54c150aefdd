// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.look;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

import rbcast.tasks.trace.Ink;

/** The colours of drawings, on a light or on a dark ground. */
public final class Inks {

    private static final Inks ON_LIGHT = new Inks(false);
    private static final Inks ON_DARK = new Inks(true);
    private static final int HEX = 16;
    /** Below it a colour is dark. */
    private static final float HALF = 0.5f;

    private final boolean dark;
    private final Map<Ink, Color> colours = new HashMap<>();

    private Inks(boolean dark) {
        this.dark = dark;
    }

    /** Those that suit what is around a control. */
    public static Inks around(Control control) {
        return control.getBackground().getRGB().getHSB()[2] < HALF ? ON_DARK : ON_LIGHT;
    }

    /** Whether they are for a dark ground. */
    public boolean isDark() {
        return dark;
    }

    /** The colour of an ink. */
    public Color of(Ink ink) {
        return colours.computeIfAbsent(ink, unmet -> new Color(rgb(dark ? unmet.dark() : unmet.light())));
    }

    private static RGB rgb(String hex) {
        int number = Integer.parseInt(hex.substring(1), HEX);
        return new RGB(number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF);
    }
}
