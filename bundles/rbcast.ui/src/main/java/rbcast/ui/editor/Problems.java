// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.MonoReconciler;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;

import rbcast.dsl.Document;
import rbcast.dsl.Issue;
import rbcast.ui.language.Language;
import rbcast.ui.results.VerdictMarkers;

/**
 * Shows what is wrong in the text of an editor while the user types, a moment after the last key. Markers tell of the
 * text that is saved, and editors do not show those.
 */
public final class Problems extends MonoReconciler {

    private static final int PAUSE_MILLIS = 300;

    private final Validation validation;

    /** Called by the generic editor. */
    public Problems() {
        this(new Validation());
    }

    private Problems(Validation validation) {
        super(validation, false);
        this.validation = validation;
        setDelay(PAUSE_MILLIS);
    }

    @Override
    public void install(ITextViewer viewer) {
        validation.viewer = viewer instanceof ISourceViewer source ? source : null;
        super.install(viewer);
    }

    /** One problem, told apart from what others say about the text. */
    private static final class Problem extends Annotation {
        Problem(Issue issue) {
            super("org.eclipse.ui.workbench.texteditor." + issue.severity(), false, issue.message());
        }
    }

    private static final class Validation extends WholeTextStrategy {
        private volatile ISourceViewer viewer;

        @Override
        void update(IDocument document) {
            String text = document.get();
            Document read = Language.get().document(text, "text");
            // what is said of a text that has changed meanwhile would stand anywhere; the next run is under way
            if (!document.get().equals(text)) {
                return;
            }
            if (viewer != null && viewer.getAnnotationModel() instanceof IAnnotationModelExtension model) {
                show(read.issues(), model);
            }
            IFile file = file(document);
            if (file != null && file.exists()) {
                VerdictMarkers.dropOutdated(file, read);
            }
        }

        private void show(List<Issue> issues, IAnnotationModelExtension model) {
            List<Annotation> old = new ArrayList<>();
            viewer.getAnnotationModel().getAnnotationIterator().forEachRemaining(annotation -> {
                if (annotation instanceof Problem) {
                    old.add(annotation);
                }
            });
            Map<Annotation, Position> fresh = new HashMap<>();
            issues.forEach(issue -> fresh.put(new Problem(issue),
                    new Position(issue.position().offset(), issue.position().length())));
            model.replaceAnnotations(old.toArray(Annotation[]::new), fresh);
        }

        /** The file of the workspace that a document shows; null if it shows one from elsewhere. */
        private static IFile file(IDocument document) {
            ITextFileBuffer buffer = ITextFileBufferManager.DEFAULT.getTextFileBuffer(document);
            return buffer == null || buffer.getLocation() == null ? null
                    : ResourcesPlugin.getWorkspace().getRoot().getFile(buffer.getLocation());
        }
    }
}
