// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

/**
 * A stretch of a text.
 *
 * @param line line of its beginning, from 1
 * @param column column of its beginning in characters, from 1
 * @param offset characters before it, from 0
 * @param length number of its characters
 */
public record Position(int line, int column, int offset, int length) {

    /**
     * What can be marked of it in its text: the sign before it where it holds nothing to be seen, as where something is
     * missing at the end of a line.
     *
     * @param text the whole text
     */
    public Position visibleIn(String text) {
        int begin = Math.min(offset, text.length());
        int end = Math.min(begin + length, text.length());
        boolean nothing = text.substring(begin, end).isBlank();
        return nothing && begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))
                ? new Position(line, column - 1, begin - 1, 1) : new Position(line, column, begin, end - begin);
    }
}
