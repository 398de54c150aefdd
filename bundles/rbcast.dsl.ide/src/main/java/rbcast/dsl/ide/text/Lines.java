// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.text;

import java.util.Arrays;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * From characters to lines and back, as the protocol counts: lines and characters from 0, characters in UTF-16 units,
 * a line ends in {@code \n}, {@code \r\n} or {@code \r}.
 */
public final class Lines {

    private final String text;
    private final int[] starts;

    /** The lines of a text; even an empty one has one. */
    public Lines(String text) {
        this.text = text;
        int[] found = new int[16];
        int count = 1;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c == '\n' || c == '\r' && !(index + 1 < text.length() && text.charAt(index + 1) == '\n')) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = index + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    /** Number of lines. */
    public int count() {
        return starts.length;
    }

    /** The line of an offset, from 0. */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Where a line begins; the end of the text for lines behind the last. */
    public int start(int line) {
        return line < starts.length ? starts[Math.max(0, line)] : text.length();
    }

    /** Where a line ends, without its line break. */
    public int end(int line) {
        int end = start(line + 1);
        while (end > start(line) && isBreak(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /** The offset of a position; one behind the end of its line means that end, as the protocol wants it. */
    public int offset(Position position) {
        int line = Math.max(0, position.getLine());
        if (line >= starts.length) {
            return text.length();
        }
        long offset = (long) start(line) + Math.max(0, position.getCharacter());
        return (int) Math.min(offset, end(line));
    }

    /** The position of an offset; one outside the text is moved into it. */
    public Position position(int offset) {
        int inside = Math.max(0, Math.min(offset, text.length()));
        int line = line(inside);
        return new Position(line, inside - start(line));
    }

    /** The stretch from one offset to another. */
    public Range range(int begin, int end) {
        return new Range(position(begin), position(end));
    }

    /** The blanks that a line begins with. */
    public String indent(int line) {
        int begin = start(line);
        int end = begin;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(begin, end);
    }
}
