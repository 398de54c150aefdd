// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/** A text with a cursor in it, written {@code |}. */
record Marked(String text, Position cursor) {

    static final String URI = "file:///marked.rbcast";

    static Marked of(String textWithCursor) {
        int cursor = textWithCursor.indexOf('|');
        String before = textWithCursor.substring(0, cursor);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Marked(before + textWithCursor.substring(cursor + 1),
                new Position(line, cursor - before.lastIndexOf('\n') - 1));
    }

    /** The text with the cursor at the beginning of a stretch, or before its {@code |} if it has one. */
    static Marked at(String text, String stretch) {
        String plain = stretch.replace("|", "");
        int index = text.indexOf(plain);
        if (index < 0) {
            throw new IllegalArgumentException("not in the text: " + plain);
        }
        int offset = index + Math.max(0, stretch.indexOf('|'));
        return of(text.substring(0, offset) + "|" + text.substring(offset));
    }

    /** Opens the text in an editor. */
    Marked in(Client client) {
        client.open(URI, text);
        return this;
    }

    TextDocumentIdentifier document() {
        return new TextDocumentIdentifier(URI);
    }
}
