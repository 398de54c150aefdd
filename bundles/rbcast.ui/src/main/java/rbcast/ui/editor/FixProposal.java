// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.swt.graphics.Image;

import rbcast.ui.client.Edits;
import rbcast.ui.client.ServedText;

/**
 * A quick fix in the list.
 *
 * @param version the text's version that the fix is for
 */
record FixProposal(CodeAction action, ServedText text, int version)
        implements Proposal {

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        if (text.version() == version) {
            Edits.apply(action.getEdit(), text, viewer);
        }
    }

    @Override
    public void apply(IDocument document) {
        if (text.version() == version) {
            Edits.apply(action.getEdit(), text, null);
        }
    }

    @Override
    public boolean validate(IDocument document, int offset, DocumentEvent event) {
        return text.version() == version;
    }

    @Override
    public String getDisplayString() {
        return action.getTitle();
    }

    @Override
    public Image getImage() {
        return Images.get("fix");
    }
}
