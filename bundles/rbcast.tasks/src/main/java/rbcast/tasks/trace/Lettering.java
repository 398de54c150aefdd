// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.Objects;

/**
 * How a text is drawn.
 *
 * @param size of the font, in pixels of 1/96 inch
 * @param centred whether the text has its middle at its place, or its beginning
 */
public record Lettering(Ink ink, double size, boolean bold, boolean centred) {

    public Lettering {
        Objects.requireNonNull(ink);
    }

    static Lettering plain(Ink ink, double size) {
        return new Lettering(ink, size, false, false);
    }

    static Lettering centred(Ink ink, double size) {
        return new Lettering(ink, size, false, true);
    }

    Lettering inBold() {
        return new Lettering(ink, size, true, centred);
    }
}
