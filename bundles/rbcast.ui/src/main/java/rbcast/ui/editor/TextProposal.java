// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.Locale;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension4;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

import rbcast.dsl.ide.text.Words;
import rbcast.ui.client.ServedText;

/**
 * A proposal in the list. It stays there as long as the word that is being typed is the beginning of it: behind the
 * word the user is elsewhere, and the Enter key must be a line break again.
 */
final class TextProposal implements Proposal, ICompletionProposalExtension3, ICompletionProposalExtension4 {

    private final int begin;
    private final String label;
    private final Snippet snippet;
    private final CompletionItemKind kind;
    private final String documentation;
    private Point selection;

    private TextProposal(int begin, String label, Snippet snippet, CompletionItemKind kind, String documentation) {
        this.begin = begin;
        this.label = label;
        this.snippet = snippet;
        this.kind = kind;
        this.documentation = documentation;
    }

    /** What the server proposes for a text. */
    static TextProposal of(CompletionItem item, ServedText text) {
        TextEdit edit = item.getTextEdit().getLeft();
        int begin = text.offset(edit.getRange().getStart());
        String indent = indent(text, edit.getRange().getStart().getLine());
        Snippet snippet = item.getInsertTextFormat() == InsertTextFormat.Snippet
                ? Snippet.parse(edit.getNewText(), indent)
                : Snippet.plain(edit.getNewText().replace("\n", "\n" + indent));
        String documentation = item.getDocumentation() == null ? null
                : item.getDocumentation().map(words -> words, MarkupContent::getValue);
        return new TextProposal(begin, item.getLabel(), snippet, item.getKind(), documentation);
    }

    private static String indent(ServedText text, int line) {
        IDocument document = text.document();
        try {
            int start = document.getLineOffset(line);
            String whole = document.get(start, document.getLineLength(line));
            return whole.substring(0, whole.length() - whole.stripLeading().length()).replaceAll("[\r\n]", "");
        } catch (BadLocationException changed) {
            return "";
        }
    }

    @Override
    public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
        try {
            viewer.getDocument().replace(begin, offset - begin, snippet.text());
            selection = Placeholders.enter(snippet, viewer, begin);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("a proposal that is valid has its place in the text", impossible);
        }
    }

    @Override
    public boolean validate(IDocument document, int offset, DocumentEvent event) {
        if (offset < begin) {
            return false;
        }
        try {
            String typed = document.get(begin, offset - begin);
            return typed.chars().allMatch(c -> Words.isNamePart((char) c) || c == '-')
                    && !typed.equals(snippet.text())
                    && label.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
        } catch (BadLocationException gone) {
            return false;
        }
    }

    @Override
    public Point getSelection(IDocument document) {
        return selection;
    }

    @Override
    public String getDisplayString() {
        return label;
    }

    /** Markdown, which the control of {@link #getInformationControlCreator()} understands. */
    @Override
    public String getAdditionalProposalInfo() {
        return documentation;
    }

    @Override
    public IInformationControlCreator getInformationControlCreator() {
        return MarkdownPresenter.CONTROLS;
    }

    /** Even the only one is shown before it is inserted. */
    @Override
    public boolean isAutoInsertable() {
        return false;
    }

    @Override
    public Image getImage() {
        return Images.of(kind);
    }

    @Override
    public CharSequence getPrefixCompletionText(IDocument document, int completionOffset) {
        return label;
    }

    @Override
    public int getPrefixCompletionStart(IDocument document, int completionOffset) {
        return begin;
    }
}
