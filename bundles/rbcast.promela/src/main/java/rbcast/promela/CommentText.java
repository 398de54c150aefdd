// SPDX-License-Identifier: EPL-2.0
package rbcast.promela;

import java.util.List;

/** Text from elsewhere made fit to stand in a comment. */
final class CommentText {

    private CommentText() {
    }

    /** The lines, with nothing that ends the comment, opens another one or confuses a terminal; blank ends removed. */
    static List<String> lines(String text) {
        return text.strip().lines().map(CommentText::line).toList();
    }

    private static String line(String text) {
        String visible = text.codePoints().map(CommentText::visible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return visible.replace("*/", "* /").replace("/*", "/ *").stripTrailing();
    }

    private static int visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> '?';
            default -> codePoint;
        };
    }
}
