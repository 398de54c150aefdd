// SPDX-License-Identifier: EPL-2.0
package rbcast.text;

/**
 * Texts of strangers, such as names of files and messages of tools, made fit for a terminal: a control character there
 * is a command, which may rewrite what the reader sees.
 */
public final class VisibleText {

    private VisibleText() {
    }

    /**
     * The text with a printable stand-in for everything that a terminal would obey or that hides what is written:
     * {@code \x1b} for the escape character, {@code \u202e} for one that reverses what follows. Line breaks, also those
     * of two characters, and tabulators stay as they are.
     */
    public static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::isHidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            int point = text.codePointAt(index);
            if (!isHidden(point) || text.startsWith("\r\n", index)) {
                visible.appendCodePoint(point);
            } else {
                visible.append((point < 0x100 ? "\\x%02x" : "\\u%04x").formatted(point));
            }
        }
        return visible.toString();
    }

    /** The same in one line. */
    public static String inOneLine(String text) {
        return of(text).replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }
}
