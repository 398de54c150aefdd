// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.parsing;

import java.util.OptionalInt;

/** The tokens of a text one after the other, without blanks and comments: words and single signs. */
final class Tokens {

    private final String text;
    private int begin;
    private int end;
    private boolean unclear;

    Tokens(String text) {
        this.text = text;
    }

    /** Goes to the next token, if there is one. */
    boolean next() {
        begin = end;
        while (begin < text.length() && (isBlank(text.charAt(begin)) || beginsComment(begin))) {
            begin = isBlank(text.charAt(begin)) ? begin + 1 : endOfComment(begin);
        }
        end = begin;
        while (end < text.length() && isPartOfWord(text.charAt(end))) {
            end++;
        }
        if (end == begin && begin < text.length()) {
            end++;
        }
        return begin < text.length();
    }

    /** Whether the token is that one. */
    boolean is(String token) {
        return end - begin == token.length() && text.startsWith(token, begin);
    }

    /** Whether there was a comment without an end. */
    boolean isUnclear() {
        return unclear;
    }

    /**
     * Where the line behind the token begins, or the text ends; empty unless the rest of the token's line is blank or a
     * comment up to its end.
     */
    OptionalInt nextLine() {
        int index = end;
        while (index < text.length() && isBlank(text.charAt(index)) && text.charAt(index) != '\n') {
            index++;
        }
        if (text.startsWith("//", index)) {
            index = endOfComment(index);
        }
        if (index == text.length()) {
            return OptionalInt.of(index);
        }
        return text.charAt(index) == '\n' ? OptionalInt.of(index + 1) : OptionalInt.empty();
    }

    private boolean beginsComment(int index) {
        return text.startsWith("//", index) || text.startsWith("/*", index);
    }

    /** The first character behind a comment; a line break is behind one. */
    private int endOfComment(int index) {
        if (text.startsWith("/*", index)) {
            int close = text.indexOf("*/", index + 2);
            unclear |= close < 0;
            return close < 0 ? text.length() : close + 2;
        }
        int last = index;
        while (last < text.length() && text.charAt(last) != '\n' && text.charAt(last) != '\r') {
            last++;
        }
        return last;
    }

    private static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\t' || sign == '\r' || sign == '\n';
    }

    private static boolean isPartOfWord(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign == '_' || sign >= '0' && sign <= '9';
    }
}
