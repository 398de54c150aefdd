// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.text;

/**
 * A stretch of text that belongs together.
 *
 * @param begin characters before it
 * @param end characters up to its end
 */
public record Word(Kind kind, int begin, int end) {

    /** What a word is to the eye, without any grammar. */
    public enum Kind {
        /** A name or a keyword. */
        NAME,
        /** Digits. */
        NUMBER,
        /** One character that is neither. */
        SIGN,
        /** {@code // to the end of the line}. */
        LINE_COMMENT,
        /** A comment between slashes and stars. */
        BLOCK_COMMENT,
        /** A block comment with two stars, which documents what follows. */
        DOCUMENTATION
    }

    public int length() {
        return end - begin;
    }

    public boolean isComment() {
        return kind.compareTo(Kind.LINE_COMMENT) >= 0;
    }
}
