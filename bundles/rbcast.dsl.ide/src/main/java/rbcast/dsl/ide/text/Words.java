// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.text;

import java.util.ArrayList;
import java.util.List;

import rbcast.dsl.Documentation;
import rbcast.dsl.ide.text.Word.Kind;

/**
 * The words of a text in its order, blanks left out. One pass over the characters: a text of ten thousand lines takes a
 * few milliseconds, however broken it is.
 */
public final class Words {

    private final String text;
    private final List<Word> all = new ArrayList<>();
    private final List<Word> significant = new ArrayList<>();

    /** Splits a text. */
    public Words(String text) {
        this.text = text;
        int index = 0;
        while (index < text.length()) {
            char c = text.charAt(index);
            if (Character.isWhitespace(c)) {
                index++;
                continue;
            }
            Word word = wordAt(index, c);
            all.add(word);
            if (!word.isComment()) {
                significant.add(word);
            }
            index = word.end();
        }
    }

    private Word wordAt(int begin, char first) {
        if (isNameStart(first)) {
            return new Word(Kind.NAME, begin, endOfName(begin));
        }
        if (isDigit(first)) {
            int end = begin;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            return new Word(Kind.NUMBER, begin, end);
        }
        if (text.startsWith("//", begin)) {
            int end = begin;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            return new Word(Kind.LINE_COMMENT, begin, end);
        }
        if (text.startsWith("/*", begin)) {
            int close = text.indexOf("*/", begin + 2);
            int end = close < 0 ? text.length() : close + 2;
            boolean documents = close >= 0 && Documentation.isDocumentation(text.substring(begin, end));
            return new Word(documents ? Kind.DOCUMENTATION : Kind.BLOCK_COMMENT, begin, end);
        }
        return new Word(Kind.SIGN, begin, begin + 1);
    }

    private int endOfName(int begin) {
        int end = begin;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a name may begin so. */
    public static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    /** Whether a name may go on so. */
    public static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Everything but blanks. */
    public List<Word> all() {
        return all;
    }

    /** Everything but blanks and comments. */
    public List<Word> significant() {
        return significant;
    }

    /** What a word says. */
    public String text(Word word) {
        return text.substring(word.begin(), word.end());
    }

    /** Whether a word says just that. */
    public boolean is(Word word, String what) {
        return word.length() == what.length() && text.startsWith(what, word.begin());
    }

    /** Whether a name is a part of one with hyphens: {@code no} of {@code no-failure}, but not of {@code no - 1}. */
    public boolean isHyphenated(Word word) {
        int begin = word.begin();
        int end = word.end();
        return begin > 1 && text.charAt(begin - 1) == '-' && isNamePart(text.charAt(begin - 2))
                || end + 1 < text.length() && text.charAt(end) == '-' && isNamePart(text.charAt(end + 1));
    }

    /** The index, among the significant words, of the first that begins at the offset or behind it. */
    public int indexFrom(int offset) {
        return search(significant, offset);
    }

    private static int search(List<Word> words, int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The word with a cursor in it or at one of its ends; of two that meet at the cursor the one that is a name, or
     * else the second.
     *
     * @return null if there are only blanks around
     */
    public Word at(int offset) {
        int next = search(all, offset);
        Word behind = next < all.size() && all.get(next).begin() == offset ? all.get(next) : null;
        Word before = next > 0 && all.get(next - 1).end() >= offset ? all.get(next - 1) : null;
        if (before != null && before.end() > offset) {
            return before;
        }
        boolean useBefore = behind == null || before != null && before.kind() == Kind.NAME
                && behind.kind() != Kind.NAME;
        return useBefore ? before : behind;
    }

    /** Whether a cursor stands inside a comment, where nothing is to be completed. */
    public boolean isInComment(int offset) {
        int next = search(all, offset);
        if (next == 0) {
            return false;
        }
        Word before = all.get(next - 1);
        if (!before.isComment()) {
            return false;
        }
        boolean open = before.kind() == Kind.LINE_COMMENT || !text.startsWith("*/", before.end() - 2)
                || before.length() < "/**/".length();
        return open ? offset <= before.end() : offset < before.end();
    }
}
