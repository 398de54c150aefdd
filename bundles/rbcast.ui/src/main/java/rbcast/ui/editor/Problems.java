package rbcast.ui.editor;

import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.reconciler.MonoReconciler;

import rbcast.dsl.Document;
import rbcast.ui.language.Language;
import rbcast.ui.results.ProblemMarkers;
import rbcast.ui.results.VerdictMarkers;

/** Validates while the user types, a moment after the last key. */
public final class Problems extends MonoReconciler {

    private static final int PAUSE_MILLIS = 300;

    /** Called by the generic editor. */
    public Problems() {
        super(new Validation(), false);
        setDelay(PAUSE_MILLIS);
    }

    private static final class Validation implements IReconcilingStrategy, IReconcilingStrategyExtension {
        private IDocument document;

        @Override
        public void setDocument(IDocument document) {
            this.document = document;
        }

        @Override
        public void setProgressMonitor(IProgressMonitor monitor) {
            // validation is quick
        }

        @Override
        public void initialReconcile() {
            validate();
        }

        @Override
        public void reconcile(DirtyRegion dirty, IRegion part) {
            validate();
        }

        @Override
        public void reconcile(IRegion part) {
            validate();
        }

        private void validate() {
            ITextFileBuffer buffer = ITextFileBufferManager.DEFAULT.getTextFileBuffer(document);
            if (buffer == null || buffer.getLocation() == null) {
                return;     // a file outside the workspace has no place for markers
            }
            IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(buffer.getLocation());
            if (file.exists()) {
                Document read = Language.get().document(document.get(), file.getFullPath().toString());
                ProblemMarkers.set(file, read.issues());
                VerdictMarkers.dropOutdated(file, read);
            }
        }
    }
}
