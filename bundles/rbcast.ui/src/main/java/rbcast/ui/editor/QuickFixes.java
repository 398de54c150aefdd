// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Range;

import rbcast.ui.client.Connection;
import rbcast.ui.client.Problem;
import rbcast.ui.client.ServedText;

/** What can be done about the problems of a line, and about what stands at the cursor. */
public final class QuickFixes implements IQuickAssistProcessor {

    @Override
    public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        IDocument document = context.getSourceViewer().getDocument();
        Optional<ServedText> text = Connection.get().text(document);
        List<FixProposal> fixes = text.map(served -> fixes(served, context)).orElse(List.of());
        return fixes.isEmpty() ? null : fixes.toArray(ICompletionProposal[]::new);
    }

    private static List<FixProposal> fixes(ServedText text, IQuickAssistInvocationContext context) {
        int begin = context.getOffset();
        int end = begin + Math.max(0, context.getLength());
        List<FixProposal> here = fixes(text, begin, end);
        return here.isEmpty() ? ofLine(text, begin) : here;
    }

    /** On a line with one problem it does not matter where the cursor is. */
    private static List<FixProposal> ofLine(ServedText text, int offset) {
        try {
            IRegion line = text.document().getLineInformationOfOffset(offset);
            return fixes(text, line.getOffset(), line.getOffset() + line.getLength());
        } catch (BadLocationException gone) {
            return List.of();
        }
    }

    /** The fixes of the problems that a stretch touches, and of what stands there. */
    static List<FixProposal> fixes(ServedText text, int begin, int end) {
        CodeActionParams here = new CodeActionParams(text.identifier(), new Range(text.position(begin),
                text.position(end)), new CodeActionContext(text.problems()));
        int version = text.version();
        return text.await(server -> server.codeAction(here)).orElse(List.of()).stream()
                .filter(action -> action.isRight() && action.getRight().getEdit() != null)
                .map(action -> new FixProposal(action.getRight(), text, version)).toList();
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return annotation instanceof Problem problem && problem.isQuickFixable();
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return Connection.get().text(context.getSourceViewer().getDocument()).isPresent();
    }

    @Override
    public String getErrorMessage() {
        return null;
    }
}
