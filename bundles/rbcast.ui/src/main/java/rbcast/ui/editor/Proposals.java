// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;

import rbcast.ui.client.Connection;
import rbcast.ui.client.ServedText;

/** What may be written at the cursor, if somebody asks. The assistant calls this outside its thread. */
public final class Proposals implements IContentAssistProcessor {

    private static final ICompletionProposal[] NONE = {};

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        Optional<ServedText> text = Connection.get().text(viewer.getDocument());
        if (text.isEmpty() || !AssistOnRequest.isAskedFor(viewer)) {
            return NONE;
        }
        CompletionParams here = new CompletionParams(text.get().identifier(), text.get().position(offset));
        List<CompletionItem> items = text.get().await(server -> server.completion(here))
                .map(answer -> answer.map(list -> list, CompletionList::getItems)).orElse(List.of());
        return items.stream().map(item -> TextProposal.of(item, text.get())).toArray(ICompletionProposal[]::new);
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
