// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.typing;

import rbcast.dsl.ide.text.Word;
import rbcast.dsl.ide.text.Word.Kind;

/** The Enter key: indents what follows, opens a block between its braces, goes on with a comment. */
record LineBreak(Cursor cursor, String newLine) {

    Edit edit() {
        return cursor.comment().map(this::inComment).orElseGet(this::inCode);
    }

    /** Blanks behind the cursor give way to the indentation of the new line. */
    private int rest() {
        return cursor.end() + Cursor.blanks(cursor.after()).length();
    }

    private Edit inCode() {
        boolean opens = opensBlock() || opensHandler();
        boolean closes = cursor.after().stripLeading().startsWith("}");
        String indent = indentOfNext();
        if (opensBlock() && closes) {
            String inner = newLine + indent + Typing.STEP;
            return new Edit(cursor.begin(), rest() - cursor.begin(), inner + newLine + indent,
                    cursor.begin() + inner.length());
        }
        if (closes) {
            indent = cursor.indentOfBlock();
        }
        // a line that has nothing but its indentation loses it
        int from = cursor.before().isBlank() ? cursor.lineStart() : cursor.begin();
        return cursor.replace(from, rest(), newLine + indent + (opens ? Typing.STEP : ""));
    }

    /**
     * What goes on with a statement stands deeper than its beginning; what follows the statement stands there again.
     * What is behind the cursor already may be a statement of its own.
     */
    private String indentOfNext() {
        if (!cursor.isInBlock() || cursor.wordBefore(1).filter(cursor::isOnLine).isEmpty()) {
            return cursor.indentOfCode();
        }
        if (cursor.isBehindStatement()) {
            return cursor.indentOfStatement();
        }
        return cursor.after().isBlank() ? cursor.indentOfStatement() + Typing.STEP : cursor.indentOfCode();
    }

    private boolean opensBlock() {
        return cursor.is(cursor.wordBefore(1).filter(cursor::isOnLine), "{");
    }

    private boolean opensHandler() {
        return cursor.is(cursor.wordBefore(1).filter(cursor::isOnLine), ":") && cursor.is(cursor.wordBefore(2), "do");
    }

    private Edit inComment(Word comment) {
        if (comment.kind() == Kind.LINE_COMMENT) {
            return cursor.after().isBlank() ? inCode()
                    : cursor.replace(cursor.begin(), rest(), newLine + cursor.indent() + "// ");
        }
        String line = cursor.before().strip();
        boolean first = comment.begin() >= cursor.lineStart();
        String inner = newLine + cursor.indent() + (first ? " * " : line.startsWith("*") ? "* " : "");
        if (!first || isClosed(comment)) {
            // a line with nothing but its star has no blank behind it
            int from = line.equals("*") ? cursor.lineStart() + cursor.before().stripTrailing().length()
                    : cursor.begin();
            return cursor.replace(from, rest(), inner);
        }
        String kept = cursor.text(rest(), cursor.lineEnd());
        return new Edit(cursor.begin(), cursor.lineEnd() - cursor.begin(),
                inner + kept + newLine + cursor.indent() + " */", cursor.begin() + inner.length());
    }

    /** A comment that has another one begin in it has the end of that one. */
    private boolean isClosed(Word comment) {
        String text = cursor.text(comment.begin(), comment.end());
        return text.length() >= "/**/".length() && text.endsWith("*/") && text.indexOf("/*", 1) < 0;
    }
}
