// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;

/** Looks at the whole text again whichever part of it has changed; texts are short, so this is quick. */
abstract class WholeTextStrategy implements IReconcilingStrategy, IReconcilingStrategyExtension {

    private IDocument document;

    /** Called in the reconciler's thread, once at the beginning and after every change. */
    abstract void update(IDocument document);

    @Override
    public final void setDocument(IDocument document) {
        this.document = document;
    }

    @Override
    public final void setProgressMonitor(IProgressMonitor monitor) {
        // nothing takes long enough to be watched
    }

    @Override
    public final void initialReconcile() {
        update(document);
    }

    @Override
    public final void reconcile(DirtyRegion dirty, IRegion part) {
        update(document);
    }

    @Override
    public final void reconcile(IRegion part) {
        update(document);
    }
}
