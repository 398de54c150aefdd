// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.Locale;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension4;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

import rbcast.dsl.ide.text.Lines;
import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.text.Words;

/**
 * A proposal in the list. It stays there as long as the word that is being typed is the beginning of it: behind the
 * word the user is elsewhere, and the Enter key must be a line break again.
 *
 * @param begin where the word begins that it replaces
 * @param label what the list shows
 * @param inserted what comes in the place of the word
 * @param documentation in plain text; null if there is none
 */
record TextProposal(int begin, String label, String inserted, String documentation)
        implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension4 {

    /** What the server proposes for a text. */
    static TextProposal of(CompletionItem item, Snapshot text) {
        TextEdit edit = item.getTextEdit().getLeft();
        Lines lines = text.lines();
        String indent = lines.indent(edit.getRange().getStart().getLine());
        return new TextProposal(lines.offset(edit.getRange().getStart()), item.getLabel(),
                edit.getNewText().replace("\n", "\n" + indent), item.getDocumentation() == null ? null
                        : PlainText.of(item.getDocumentation().getRight().getValue()));
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        try {
            viewer.getDocument().replace(begin, offset - begin, inserted);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("a proposal that is valid has its place in the text", impossible);
        }
    }

    @Override
    public void apply(IDocument document) {
        throw new UnsupportedOperationException("the list applies proposals to its viewer");
    }

    @Override
    public boolean validate(IDocument document, int offset, DocumentEvent event) {
        if (offset < begin) {
            return false;
        }
        try {
            String typed = document.get(begin, offset - begin);
            return typed.chars().allMatch(c -> Words.isNamePart((char) c) || c == '-') && !typed.equals(inserted)
                    && label.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
        } catch (BadLocationException gone) {
            return false;
        }
    }

    @Override
    public Point getSelection(IDocument document) {
        return new Point(begin + inserted.length(), 0);
    }

    @Override
    public String getDisplayString() {
        return label;
    }

    @Override
    public String getAdditionalProposalInfo() {
        return documentation;
    }

    /** Even the only one is shown before it is inserted. */
    @Override
    public boolean isAutoInsertable() {
        return false;
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
    public Image getImage() {
        return null;
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }
}
