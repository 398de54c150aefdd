// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.IDocument;
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

    private static final class Validation extends WholeTextStrategy {
        @Override
        void update(IDocument document) {
            ITextFileBuffer buffer = ITextFileBufferManager.DEFAULT.getTextFileBuffer(document);
            if (buffer == null || buffer.getLocation() == null) {
                return;     // a file outside the workspace has no place for markers
            }
            IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(buffer.getLocation());
            if (file.exists()) {
                String text = document.get();
                Document read = Language.get().document(text, file.getFullPath().toString());
                // markers on a text that has changed meanwhile would stand anywhere; the next run is under way
                if (document.get().equals(text)) {
                    ProblemMarkers.set(file, read.issues());
                    VerdictMarkers.dropOutdated(file, read);
                }
            }
        }
    }
}
