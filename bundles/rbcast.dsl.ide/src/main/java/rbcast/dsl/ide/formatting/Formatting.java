// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.formatting;

import java.util.List;

import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

import rbcast.dsl.formatting.TextChange;
import rbcast.dsl.formatting.TextFormatter;
import rbcast.dsl.ide.text.Lines;
import rbcast.dsl.ide.text.Snapshot;

/** Brings a text, or some of its lines, into the form of the language reference. */
public final class Formatting {

    private Formatting() {
    }

    /** The edits for a whole text; none if it has syntax errors. */
    public static List<TextEdit> of(Snapshot text) {
        return changes(text).stream().map(change -> edit(text, change)).toList();
    }

    /** The edits for the lines that a range touches; what begins or ends outside of them stays as it is. */
    public static List<TextEdit> of(Snapshot text, Range range) {
        Lines lines = text.lines();
        int begin = lines.start(range.getStart().getLine());
        boolean atLineStart = range.getEnd().getCharacter() == 0
                && range.getEnd().getLine() > range.getStart().getLine();
        int end = lines.end(range.getEnd().getLine() - (atLineStart ? 1 : 0));
        return changes(text).stream()
                .filter(change -> begin <= change.offset() && change.offset() + change.length() <= end)
                .map(change -> edit(text, change)).toList();
    }

    private static List<TextChange> changes(Snapshot text) {
        return text.document().syntax()
                .map(syntax -> LineBreaks.respected(TextFormatter.changes(syntax), text.text())).orElse(List.of());
    }

    private static TextEdit edit(Snapshot text, TextChange change) {
        return new TextEdit(text.lines().range(change.offset(), change.offset() + change.length()), change.text());
    }
}
