// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** Something in a list of proposals: what most of them have no use for is nothing here. */
interface Proposal extends ICompletionProposal, ICompletionProposalExtension2 {

    /** The list applies proposals to its viewer, by the other method. */
    @Override
    default void apply(IDocument document) {
        throw new UnsupportedOperationException("the list applies proposals to its viewer");
    }

    /** The cursor stays with the text around it. */
    @Override
    default Point getSelection(IDocument document) {
        return null;
    }

    @Override
    default void selected(ITextViewer viewer, boolean smartToggle) {
        // the text shows nothing of it
    }

    @Override
    default void unselected(ITextViewer viewer) {
        // the text shows nothing of it
    }

    @Override
    default String getAdditionalProposalInfo() {
        return null;
    }

    @Override
    default Image getImage() {
        return null;
    }

    @Override
    default IContextInformation getContextInformation() {
        return null;
    }
}
