// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.MonoReconciler;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModelEvent;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelListener;
import org.eclipse.jface.text.source.IAnnotationModelListenerExtension;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.FoldingRange;

import rbcast.dsl.ide.structure.Folds;
import rbcast.dsl.ide.text.Snapshot;

/** Lets definitions, handlers and comments be folded. */
public final class Folding extends MonoReconciler {

    private final Strategy strategy;

    /** Called by the generic editor. */
    public Folding() {
        this(new Strategy());
    }

    private Folding(Strategy strategy) {
        super(strategy, false);
        this.strategy = strategy;
    }

    @Override
    public void install(ITextViewer viewer) {
        strategy.viewer = viewer instanceof ProjectionViewer projecting ? projecting : null;
        super.install(viewer);
    }

    /** A fold of the language, as against those by indentation. */
    private static final class Fold extends ProjectionAnnotation {
    }

    /**
     * Takes away what the generic editor folds by indentation, which it does for every kind of file: where a block
     * ends, the two differ, and an icon would stand beside a last line that there is nothing to fold in.
     */
    private static final class OnlyOurs implements IAnnotationModelListener, IAnnotationModelListenerExtension {
        @Override
        public void modelChanged(AnnotationModelEvent event) {
            if (event.getAnnotationModel() instanceof ProjectionAnnotationModel model) {
                Annotation[] others = others(event.getAddedAnnotations());
                if (others.length > 0) {
                    model.modifyAnnotations(others, Map.of(), new Annotation[0]);
                }
            }
        }

        private static Annotation[] others(Annotation[] annotations) {
            return Arrays.stream(annotations).filter(annotation -> !(annotation instanceof Fold))
                    .toArray(Annotation[]::new);
        }

        @Override
        public void modelChanged(IAnnotationModel model) {
            // the model tells of the changes, too
        }
    }

    private static final class Strategy extends WholeTextStrategy {
        private final IAnnotationModelListener onlyOurs = new OnlyOurs();
        private ProjectionViewer viewer;

        /** Leaves what is folded and still stands folded. */
        @Override
        void update(IDocument document) {
            ProjectionAnnotationModel model = viewer == null ? null : viewer.getProjectionAnnotationModel();
            if (model == null) {
                return;
            }
            // adding a listener again changes nothing
            model.addAnnotationModelListener(onlyOurs);
            Map<Position, Annotation> gone = new HashMap<>();
            model.getAnnotationIterator().forEachRemaining(
                    annotation -> gone.put(model.getPosition(annotation), annotation));
            Map<Annotation, Position> fresh = new HashMap<>();
            for (Position position : positions(document)) {
                if (!(gone.get(position) instanceof Fold)) {
                    fresh.put(new Fold(), position);
                } else {
                    gone.remove(position);
                }
            }
            model.modifyAnnotations(gone.values().toArray(Annotation[]::new), fresh, new Annotation[0]);
        }

        private static Iterable<Position> positions(IDocument document) {
            Map<Integer, Position> byLine = new HashMap<>();
            for (FoldingRange range : Folds.of(new Snapshot("", 0, document.get()))) {
                addLines(range, document, byLine);
            }
            return byLine.values();
        }

        /** Folds whole lines; where two ranges begin on one line, the longer one. */
        private static void addLines(FoldingRange range, IDocument document, Map<Integer, Position> byLine) {
            try {
                int start = document.getLineOffset(range.getStartLine());
                IRegion end = document.getLineInformation(range.getEndLine());
                int behind = Math.min(document.getLength(),
                        end.getOffset() + document.getLineLength(range.getEndLine()));
                byLine.merge(range.getStartLine(), new Position(start, behind - start),
                        (one, other) -> one.getLength() > other.getLength() ? one : other);
            } catch (BadLocationException changed) {
                // the text has changed meanwhile, and the next run is under way
                byLine.clear();
            }
        }
    }
}
