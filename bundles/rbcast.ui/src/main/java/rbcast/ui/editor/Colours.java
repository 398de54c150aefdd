// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.presentation.PresentationReconciler;

/** Colours words: at once by their look, and by their meaning as soon as the server has read the text. */
public final class Colours extends PresentationReconciler {

    private final Painter painter = new Painter();

    /** Called by the generic editor. */
    public Colours() {
        setDamager(painter, IDocument.DEFAULT_CONTENT_TYPE);
        setRepairer(painter, IDocument.DEFAULT_CONTENT_TYPE);
    }

    @Override
    public void install(ITextViewer viewer) {
        painter.install(viewer);
        super.install(viewer);
    }

    @Override
    public void uninstall() {
        super.uninstall();
        painter.uninstall();
    }
}
