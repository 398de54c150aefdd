// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.HoverParams;

import rbcast.dsl.ide.text.Words;
import rbcast.ui.client.Connection;

/** What there is to say about the word under the mouse. The platform asks outside the UI thread. */
public final class Hovers implements ITextHover, ITextHoverExtension {

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        IDocument document = viewer.getDocument();
        try {
            int begin = offset;
            while (begin > 0 && Words.isNamePart(document.getChar(begin - 1))) {
                begin--;
            }
            int end = offset;
            while (end < document.getLength() && Words.isNamePart(document.getChar(end))) {
                end++;
            }
            return new Region(begin, end - begin);
        } catch (BadLocationException changed) {
            return null;
        }
    }

    /** Markdown. */
    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        return Connection.get().text(viewer.getDocument()).flatMap(text -> text.await(server ->
                        server.hover(new HoverParams(text.identifier(), text.position(region.getOffset())))))
                .map(hover -> hover.getContents().getRight().getValue()).filter(said -> !said.isBlank()).orElse(null);
    }

    @Override
    public IInformationControlCreator getHoverControlCreator() {
        return MarkdownPresenter.CONTROLS;
    }
}
