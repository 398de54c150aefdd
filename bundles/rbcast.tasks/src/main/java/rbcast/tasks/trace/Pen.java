// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.trace;

import java.util.List;
import java.util.Objects;

/**
 * How a line is drawn.
 *
 * @param width in pixels of 1/96 inch
 */
public record Pen(Ink ink, double width, Dash dash) {

    /** Kinds of lines. */
    public enum Dash {
        SOLID(List.of()), DASHED(List.of(6, 4)), DOTTED(List.of(2, 3)), DASH_DOTTED(List.of(8, 3, 2, 3));

        private final List<Integer> pattern;

        Dash(List<Integer> pattern) {
            this.pattern = pattern;
        }

        /** Lengths of strokes and gaps in turn, in pixels; empty for a line without gaps. */
        public List<Integer> pattern() {
            return pattern;
        }
    }

    public Pen {
        Objects.requireNonNull(ink);
        Objects.requireNonNull(dash);
    }

    static Pen solid(Ink ink, double width) {
        return new Pen(ink, width, Dash.SOLID);
    }
}
