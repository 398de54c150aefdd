// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A change of a text that mends an issue, for editors to offer. It belongs to the very text that the issue was found
 * in, and the text that it leaves does not have the issue any more.
 *
 * @param title what it does, in the imperative and without a full stop: {@code Add STOP}
 * @param edits where the text changes; they do not overlap, and all offsets are those of the text before any change
 */
public record Fix(String title, List<Edit> edits) {

    /**
     * A stretch of the text with what takes its place.
     *
     * @param offset characters before it
     * @param length its characters; 0 where something is only inserted
     * @param text may be empty
     */
    public record Edit(int offset, int length, String text) {
        public Edit {
            Objects.requireNonNull(text);
        }
    }

    public Fix {
        Objects.requireNonNull(title);
        edits = List.copyOf(edits);
    }

    /** A fix that is one edit. */
    public static Fix of(String title, int offset, int length, String text) {
        return new Fix(title, List.of(new Edit(offset, length, text)));
    }

    /** The text with the change made. */
    public String applyTo(String text) {
        StringBuilder changed = new StringBuilder(text);
        edits.stream().sorted(Comparator.comparingInt(Edit::offset).reversed()).forEach(edit ->
                changed.replace(edit.offset(), edit.offset() + edit.length(), edit.text()));
        return changed.toString();
    }
}
