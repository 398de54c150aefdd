// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.typing;

import java.util.Optional;

import rbcast.dsl.ide.text.Snapshot;

/**
 * What a key does beyond inserting its character. It is decided by the words around, so that a text that is being
 * written, which is wrong most of the time, is as good as a right one.
 */
public final class Typing {

    /** One step of indentation, as the formatter writes it. */
    static final String STEP = "    ";

    private Typing() {
    }

    /**
     * What typing does to a text.
     *
     * @param begin where the selection begins that the key replaces; the cursor if there is none
     * @param end where it ends
     * @param typed one character, or a line break
     * @return empty if the key inserts its character and does nothing else
     */
    public static Optional<Edit> of(Snapshot text, int begin, int end, String typed) {
        if (typed.equals("\n") || typed.equals("\r\n") || typed.equals("\r")) {
            return Optional.of(new LineBreak(new Cursor(text, begin, end), typed).edit());
        }
        if (begin < end || typed.length() != 1) {
            return Optional.empty();
        }
        return switch (typed.charAt(0)) {
            case '{', '}', '(', ')', '<', '>' ->
                    new Brackets(new Cursor(text, begin, end)).typed(typed.charAt(0));
            case '/' -> CommentEnd.typed(new Cursor(text, begin, end));
            case ' ' -> handlerBegins(text.text(), begin) ? toHandler(new Cursor(text, begin, end)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Most blanks are typed elsewhere, so this looks at a few characters only. */
    private static boolean handlerBegins(String text, int offset) {
        int begin = offset - "when".length();
        if (begin < 0 || !text.startsWith("when", begin)) {
            return false;
        }
        while (begin > 0 && (text.charAt(begin - 1) == ' ' || text.charAt(begin - 1) == '\t')) {
            begin--;
        }
        return begin == 0 || text.charAt(begin - 1) == '\n' || text.charAt(begin - 1) == '\r';
    }

    /** A {@code when} begins a handler, which stands less deep than the actions of the handler before. */
    private static Optional<Edit> toHandler(Cursor cursor) {
        String begun = cursor.indentOfBlock() + STEP + "when";
        if (cursor.comment().isPresent() || !cursor.isInBlock() || cursor.before().equals(begun)) {
            return Optional.empty();
        }
        return Optional.of(cursor.replace(cursor.lineStart(), cursor.begin(), begun + " "));
    }
}
