// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.EnumSet;
import java.util.Set;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;

import rbcast.dsl.ide.structure.TokenKind;
import rbcast.ui.client.Connection;
import rbcast.ui.client.ServedText;

/** From a name to its definition. What is a name is known from its colour; where it leads the server says. */
public final class Links extends AbstractHyperlinkDetector {

    private static final Set<TokenKind> NAMES =
            EnumSet.of(TokenKind.ALGORITHM, TokenKind.SYNTHESIS, TokenKind.TYPE, TokenKind.VARIABLE);

    @Override
    public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
        TokenKind kind = Painter.kind(viewer, region.getOffset());
        return kind == null || !NAMES.contains(kind) ? null
                : Connection.get().text(viewer.getDocument()).map(text -> new IHyperlink[] {new Link(viewer, text,
                        new Hovers().getHoverRegion(viewer, region.getOffset()))}).orElse(null);
    }

    private record Link(ITextViewer viewer, ServedText text, IRegion from) implements IHyperlink {
        @Override
        public IRegion getHyperlinkRegion() {
            return from;
        }

        @Override
        public String getTypeLabel() {
            return null;
        }

        @Override
        public String getHyperlinkText() {
            return "Open Definition";
        }

        @Override
        public void open() {
            new Navigation(viewer, text).toDefinition(from.getOffset());
        }
    }
}
