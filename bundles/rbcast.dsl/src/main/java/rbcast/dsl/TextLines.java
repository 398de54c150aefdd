// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.Arrays;

/** Where the lines of a text begin. */
final class TextLines {

    private final int[] starts;
    private final int length;

    TextLines(String text) {
        this.length = text.length();
        int[] found = new int[text.length() + 1];
        int count = 1;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            boolean lineFeedFollows = index + 1 < text.length() && text.charAt(index + 1) == '\n';
            if (c == '\n' || c == '\r' && !lineFeedFollows) {
                found[count++] = index + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    /** The position of a stretch; what lies outside the text is moved into it. */
    Position position(int offset, int stretch) {
        int begin = Math.max(0, Math.min(offset, length));
        int found = Arrays.binarySearch(starts, begin);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, begin - starts[line] + 1, begin,
                Math.max(0, Math.min(stretch, length - begin)));
    }
}
