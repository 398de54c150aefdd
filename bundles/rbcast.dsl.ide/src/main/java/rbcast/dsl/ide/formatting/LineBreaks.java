// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.formatting;

import java.util.ArrayList;
import java.util.List;

import rbcast.dsl.formatting.TextChange;

/** The protocol has no position between the two characters of a line break {@code \r\n}. */
final class LineBreaks {

    private LineBreaks() {
    }

    /**
     * The same changes, none of which begins or ends inside of a line break.
     *
     * @param changes in the order of the text, none overlapping another
     * @param text what they change
     */
    static List<TextChange> respected(List<TextChange> changes, String text) {
        List<TextChange> respected = new ArrayList<>();
        TextChange last = null;
        for (TextChange change : changes) {
            if (last != null && end(last) == change.offset()) {
                last = new TextChange(last.offset(), last.length() + change.length(), last.text() + change.text());
            } else {
                if (last != null) {
                    respected.add(widened(last, text));
                }
                last = change;
            }
        }
        if (last != null) {
            respected.add(widened(last, text));
        }
        return respected;
    }

    private static TextChange widened(TextChange change, String text) {
        int before = isInside(change.offset(), text) ? 1 : 0;
        int after = isInside(end(change), text) ? 1 : 0;
        return new TextChange(change.offset() - before, before + change.length() + after,
                "\r".substring(1 - before) + change.text() + "\n".substring(1 - after));
    }

    private static int end(TextChange change) {
        return change.offset() + change.length();
    }

    private static boolean isInside(int offset, String text) {
        return offset > 0 && offset < text.length() && text.charAt(offset - 1) == '\r' && text.charAt(offset) == '\n';
    }
}
