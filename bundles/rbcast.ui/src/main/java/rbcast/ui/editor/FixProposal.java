// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

import rbcast.ui.client.Edits;
import rbcast.ui.client.ServedText;

/**
 * A quick fix in the list.
 *
 * @param version the text's version that the fix is for
 */
record FixProposal(CodeAction action, ServedText text, int version)
        implements ICompletionProposal, ICompletionProposalExtension2 {

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

    @Override
    public Point getSelection(IDocument document) {
        return null;
    }

    @Override
    public void selected(ITextViewer viewer, boolean smartToggle) {
        // the text shows nothing of it
    }

    @Override
    public void unselected(ITextViewer viewer) {
        // the text shows nothing of it
    }

    @Override
    public String getAdditionalProposalInfo() {
        return null;
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }
}
