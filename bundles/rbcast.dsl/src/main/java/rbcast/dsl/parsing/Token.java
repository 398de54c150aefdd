// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.parsing;

import java.util.regex.Pattern;

/**
 * A word, number or sign of a text.
 *
 * @param offset characters before it
 * @param startsLine whether nothing but blanks and comments stands before it in its line
 */
record Token(String text, int offset, boolean startsLine) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** Whether it is a name or a keyword. */
    boolean isWord() {
        return WORD.matcher(text).matches();
    }

    boolean isNumber() {
        return NUMBER.matcher(text).matches();
    }

    int end() {
        return offset + text.length();
    }
}
