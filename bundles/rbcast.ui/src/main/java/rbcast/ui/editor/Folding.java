package rbcast.ui.editor;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.MonoReconciler;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.xtext.ide.editor.folding.FoldingRange;
import org.eclipse.xtext.ide.editor.folding.IFoldingRangeProvider;
import org.eclipse.xtext.util.CancelIndicator;

import rbcast.ui.language.Language;

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

    private static final class Strategy extends WholeTextStrategy {
        private ProjectionViewer viewer;

        /** Leaves what is folded and still stands folded. */
        @Override
        void update(IDocument document) {
            ProjectionAnnotationModel model = viewer == null ? null : viewer.getProjectionAnnotationModel();
            if (model == null) {
                return;
            }
            Map<Position, Annotation> gone = new HashMap<>();
            model.getAnnotationIterator().forEachRemaining(
                    annotation -> gone.put(model.getPosition(annotation), annotation));
            Map<Annotation, Position> fresh = new HashMap<>();
            for (Position position : positions(document)) {
                if (gone.remove(position) == null) {
                    fresh.put(new ProjectionAnnotation(), position);
                }
            }
            model.modifyAnnotations(gone.values().toArray(Annotation[]::new), fresh, new Annotation[0]);
        }

        private Iterable<Position> positions(IDocument document) {
            Map<Integer, Position> byLine = new HashMap<>();
            for (FoldingRange range : Language.get().read(document.get(), resource -> Language.get()
                    .service(IFoldingRangeProvider.class).getFoldingRanges(resource, CancelIndicator.NullImpl))) {
                addLines(range, document, byLine);
            }
            return byLine.values();
        }

        /** Folds whole lines; where two ranges begin on one line, the longer one. */
        private void addLines(FoldingRange range, IDocument document, Map<Integer, Position> byLine) {
            try {
                int first = document.getLineOfOffset(range.getOffset());
                int last = document.getLineOfOffset(range.getOffset() + range.getLength());
                if (first < last) {
                    int start = document.getLineOffset(first);
                    IRegion end = document.getLineInformation(last);
                    int behind = Math.min(document.getLength(), end.getOffset() + document.getLineLength(last));
                    byLine.merge(first, new Position(start, behind - start),
                            (one, other) -> one.getLength() > other.getLength() ? one : other);
                }
            } catch (BadLocationException changed) {
                // the text has changed meanwhile, and the next run is under way
                byLine.clear();
            }
        }
    }
}
