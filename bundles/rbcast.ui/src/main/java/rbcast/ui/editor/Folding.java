// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModelEvent;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelListener;
import org.eclipse.jface.text.source.IAnnotationModelListenerExtension;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;

import rbcast.ui.client.ServedText;
import rbcast.ui.client.UserInterface;

/** Lets definitions, handlers and comments be folded. */
public final class Folding extends EditorFeature {

    /** Folds that are added in a few milliseconds; between them keys are heard. */
    private static final int AT_A_TIME = 300;

    private final IAnnotationModelListener onlyOurs = new OnlyOurs();

    @Override
    public void wasRead() {
        FoldingRangeRequestParams all = new FoldingRangeRequestParams(text().identifier());
        text().ask(server -> server.foldingRange(all), this::fold);
    }

    /** As positions are, whose hash codes are nearly all the same, as they are made of few of their bits. */
    private record Stretch(int offset, int length) {
        static Stretch of(Position position) {
            return new Stretch(position.getOffset(), position.getLength());
        }
    }

    /** Leaves what is folded and still stands folded. */
    private void fold(List<FoldingRange> ranges) {
        ProjectionAnnotationModel model = viewer() instanceof ProjectionViewer projecting
                ? projecting.getProjectionAnnotationModel() : null;
        if (model == null) {
            return;
        }
        // adding a listener again changes nothing
        model.addAnnotationModelListener(onlyOurs);
        Map<Stretch, Annotation> gone = new HashMap<>();
        model.getAnnotationIterator().forEachRemaining(
                annotation -> gone.put(Stretch.of(model.getPosition(annotation)), annotation));
        Deque<Stretch> fresh = new ArrayDeque<>();
        for (Stretch stretch : stretches(ranges)) {
            if (gone.get(stretch) instanceof Fold) {
                gone.remove(stretch);
            } else {
                fresh.add(stretch);
            }
        }
        ServedText folded = text();
        int version = folded.version();
        change(model, gone.values(), fresh, () -> folded == text() && folded.version() == version);
    }

    /**
     * Adds some now and the others soon, unless the text has changed by then: another answer is under way in that case.
     */
    private static void change(ProjectionAnnotationModel model, Collection<Annotation> gone, Deque<Stretch> fresh,
            BooleanSupplier goesOn) {
        Map<Annotation, Position> some = new HashMap<>();
        while (!fresh.isEmpty() && some.size() < AT_A_TIME) {
            Stretch next = fresh.remove();
            some.put(new Fold(), new Position(next.offset(), next.length()));
        }
        if (!gone.isEmpty() || !some.isEmpty()) {
            model.modifyAnnotations(gone.toArray(Annotation[]::new), some, new Annotation[0]);
        }
        if (!fresh.isEmpty()) {
            UserInterface.run(() -> {
                if (goesOn.getAsBoolean()) {
                    change(model, List.of(), fresh, goesOn);
                }
            });
        }
    }

    private Iterable<Stretch> stretches(List<FoldingRange> ranges) {
        Map<Integer, Stretch> byLine = new HashMap<>();
        ranges.forEach(range -> addLines(range, byLine));
        return byLine.values();
    }

    /** Folds whole lines; where two ranges begin on one line, the longer one. */
    private void addLines(FoldingRange range, Map<Integer, Stretch> byLine) {
        IDocument document = text().document();
        try {
            int start = document.getLineOffset(range.getStartLine());
            IRegion end = document.getLineInformation(range.getEndLine());
            int behind = Math.min(document.getLength(), end.getOffset() + document.getLineLength(range.getEndLine()));
            byLine.merge(range.getStartLine(), new Stretch(start, behind - start),
                    (one, other) -> one.length() > other.length() ? one : other);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("the answer is about this version of the text", impossible);
        }
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
}
