// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;

import rbcast.dsl.ide.server.LastVerdicts;
import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.text.Word;

/** What there is to say about the word under the mouse. */
public final class Hovers implements ITextHover {

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        Word word = text(viewer).words().at(offset);
        return word == null || word.isComment() ? null : new Region(word.begin(), word.length());
    }

    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        return rbcast.dsl.ide.hover.Hovers.at(text(viewer), region.getOffset(), LastVerdicts.NONE)
                .map(hover -> PlainText.of(hover.getContents().getRight().getValue()))
                .filter(said -> !said.isBlank()).orElse(null);
    }

    private static Snapshot text(ITextViewer viewer) {
        return new Snapshot("", 0, viewer.getDocument().get());
    }
}
