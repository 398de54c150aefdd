// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.swt.graphics.Point;

/**
 * One of the texts that a place of a snippet may become.
 *
 * @param place where the place is now
 */
record Choice(String text, Position place) implements Proposal {

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        apply(viewer.getDocument());
    }

    @Override
    public void apply(IDocument document) {
        try {
            document.replace(place.getOffset(), place.getLength(), text);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("the place moves with the text", impossible);
        }
    }

    @Override
    public boolean validate(IDocument document, int offset, DocumentEvent event) {
        try {
            return offset >= place.getOffset()
                    && text.startsWith(document.get(place.getOffset(), offset - place.getOffset()));
        } catch (BadLocationException gone) {
            return false;
        }
    }

    @Override
    public Point getSelection(IDocument document) {
        return new Point(place.getOffset() + text.length(), 0);
    }

    @Override
    public String getDisplayString() {
        return text;
    }
}
