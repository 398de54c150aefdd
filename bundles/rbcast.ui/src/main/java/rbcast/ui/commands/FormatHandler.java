// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Range;
import org.eclipse.swt.graphics.Point;

import rbcast.ui.client.Edits;
import rbcast.ui.client.ServedText;

/** Brings the text, or the selected lines, into the canonical form; one with syntax errors stays as it is. */
public final class FormatHandler extends EditorHandler {

    /** The form is always the same, but the protocol wants to be told. */
    private static final FormattingOptions FORM = new FormattingOptions(4, true);

    @Override
    void execute(Place place) {
        ServedText text = place.text();
        Point selected = place.viewer().getSelectedRange();
        Range range = new Range(text.position(selected.x), text.position(selected.x + selected.y));
        if (range.getStart().getLine() == range.getEnd().getLine()) {
            text.ask(server -> server.formatting(new DocumentFormattingParams(text.identifier(), FORM)),
                    edits -> Edits.apply(edits, text, place.viewer()));
        } else {
            text.ask(server -> server.rangeFormatting(
                    new DocumentRangeFormattingParams(text.identifier(), FORM, range)),
                    edits -> Edits.apply(edits, text, place.viewer()));
        }
    }
}
