// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.typing;

import java.util.Optional;

import rbcast.dsl.ide.text.Word;
import rbcast.dsl.ide.text.Word.Kind;

/** A slash behind a star ends a comment: blanks between give way, and so does an end that is there already. */
final class CommentEnd {

    private CommentEnd() {
    }

    static Optional<Edit> typed(Cursor cursor) {
        Optional<Word> comment = cursor.comment().filter(word -> word.kind() != Kind.LINE_COMMENT);
        if (comment.isEmpty()) {
            return Optional.empty();
        }
        int behind = comment.get().end();
        // the end may have come with the beginning
        boolean ended = cursor.text(cursor.begin(), behind).strip().equals("*/");
        if (cursor.before().strip().equals("*")) {
            return Optional.of(cursor.replace(cursor.lineStart(), ended ? behind : cursor.begin(),
                    cursor.indent() + "*/"));
        }
        return ended && cursor.before().endsWith("*")
                ? Optional.of(cursor.replace(cursor.begin(), behind, "/")) : Optional.empty();
    }
}
