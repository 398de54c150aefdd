// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;

import rbcast.dsl.ide.completion.Completion;
import rbcast.dsl.ide.text.Snapshot;

/** What may be written at the cursor, if somebody asks. The assistant calls this outside its thread. */
public final class Proposals implements IContentAssistProcessor {

    private static final ICompletionProposal[] NONE = {};

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        if (!AssistOnRequest.isAskedFor(viewer)) {
            return NONE;
        }
        Snapshot text = new Snapshot("", 0, viewer.getDocument().get());
        return Completion.at(text, offset, false, false).stream()
                .map(item -> TextProposal.of(item, text)).toArray(ICompletionProposal[]::new);
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return null;
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return null;
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return null;
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
