// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.typing;

import java.util.Optional;

import rbcast.dsl.ide.text.Word;

/**
 * Brackets come in pairs: an opening one brings its partner, a closing one goes over the partner that is there already.
 * Angle brackets are also relations; those around a message stand behind a parenthesis.
 */
record Brackets(Cursor cursor) {

    Optional<Edit> typed(char bracket) {
        if (cursor.comment().isPresent()) {
            return Optional.empty();
        }
        return switch (bracket) {
            case '{' -> pair(cursor.after().isBlank() && !cursor.is(cursor.braceBehind(), "}"), "{}");
            case '(' -> pair(isFree() && cursor.surplus("(", ")") >= 0, "()");
            case '<' -> pair(isFree() && cursor.is(cursor.wordBefore(1), "("), "<>");
            case ')' -> over(')', cursor.surplus("(", ")") <= 0);
            case '>' -> over('>', cursor.before().lastIndexOf('<') > cursor.before().lastIndexOf('>')
                    && cursor.before().contains("("));
            default -> closeBlock();
        };
    }

    private Optional<Edit> pair(boolean wanted, String both) {
        return wanted ? Optional.of(new Edit(cursor.begin(), 0, both, cursor.begin() + 1)) : Optional.empty();
    }

    /** Whether nothing stands behind the cursor that might belong inside. */
    private boolean isFree() {
        String after = cursor.after();
        return after.isEmpty() || ")>;,".indexOf(after.charAt(0)) >= 0 || Character.isWhitespace(after.charAt(0));
    }

    private Optional<Edit> over(char closing, boolean closed) {
        boolean there = !cursor.after().isEmpty() && cursor.after().charAt(0) == closing;
        return there && closed
                ? Optional.of(cursor.replace(cursor.begin(), cursor.begin() + 1, String.valueOf(closing)))
                : Optional.empty();
    }

    /** A closing brace stands as deep as the line with its partner. */
    private Optional<Edit> closeBlock() {
        if (!cursor.isInBlock()) {
            return Optional.empty();
        }
        Optional<Word> partner = cursor.wordBehind()
                .filter(word -> cursor.is(Optional.of(word), "}"))
                .filter(word -> cursor.text(cursor.begin(), word.begin()).isBlank());
        if (partner.filter(cursor::isOnLine).isPresent()) {
            int end = partner.get().end();
            return Optional.of(cursor.replace(cursor.begin(), end, cursor.text(cursor.begin(), end)));
        }
        int end = partner.map(Word::end).orElse(cursor.begin());
        return Optional.of(cursor.before().isBlank()
                ? cursor.replace(cursor.lineStart(), end, cursor.indentOfBlock() + "}")
                : cursor.replace(cursor.begin(), end, "}"));
    }
}
