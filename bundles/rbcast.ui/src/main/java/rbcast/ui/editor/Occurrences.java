// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.swt.custom.CaretListener;
import org.eclipse.swt.custom.StyledText;

import rbcast.ui.client.ServedText;

/** Marks everything that the name at the cursor stands for, and nothing that is only spelt alike. */
public final class Occurrences extends EditorFeature {

    /** The type and the switch of the generic editor, which marks words by their letters. */
    static final String TYPE = "org.eclipse.ui.genericeditor.text";
    private static final String EDITOR = "org.eclipse.ui.genericeditor";
    private static final String SWITCH = "org.eclipse.ui.genericeditor.togglehighlight";

    /** A cursor that goes on sooner is on its way. */
    private static final int PAUSE_MILLIS = 120;

    private final CaretListener caret = event -> soon();
    private final Runnable ask = this::askNow;
    private StyledText widget;

    @Override
    void connected(ServedText shown) {
        widget = viewer().getTextWidget();
        widget.addCaretListener(caret);
    }

    @Override
    void disconnected() {
        if (widget != null && !widget.isDisposed()) {
            widget.removeCaretListener(caret);
            widget.getDisplay().timerExec(-1, ask);
        }
        widget = null;
    }

    private void soon() {
        if (widget != null && !widget.isDisposed()) {
            widget.getDisplay().timerExec(PAUSE_MILLIS, ask);
        }
    }

    @Override
    public void wasRead() {
        askNow();
    }

    private void askNow() {
        if (text() == null || widget == null || widget.isDisposed() || !text().isRead()) {
            return;
        }
        if (!InstanceScope.INSTANCE.getNode(EDITOR).getBoolean(SWITCH, true)) {
            mark(List.of());
            return;
        }
        int offset = viewer().getSelectedRange().x;
        DocumentHighlightParams here = new DocumentHighlightParams(text().identifier(), text().position(offset));
        text().ask(server -> server.documentHighlight(here), found -> {
            if (widget != null && !widget.isDisposed() && viewer().getSelectedRange().x == offset) {
                mark(found == null ? List.of() : found);
            }
        });
    }

    private void mark(List<? extends DocumentHighlight> found) {
        if (!(viewer() instanceof ISourceViewer source)
                || !(source.getAnnotationModel() instanceof IAnnotationModelExtension model)) {
            return;
        }
        Map<Position, Annotation> gone = new HashMap<>();
        source.getAnnotationModel().getAnnotationIterator().forEachRemaining(annotation -> {
            if (annotation instanceof Occurrence) {
                gone.put(source.getAnnotationModel().getPosition(annotation), annotation);
            }
        });
        Map<Annotation, Position> fresh = new HashMap<>();
        for (DocumentHighlight each : found) {
            int begin = text().offset(each.getRange().getStart());
            Position place = new Position(begin, text().offset(each.getRange().getEnd()) - begin);
            if (gone.remove(place) == null) {
                fresh.put(new Occurrence(), place);
            }
        }
        if (!gone.isEmpty() || !fresh.isEmpty()) {
            model.replaceAnnotations(new ArrayList<>(gone.values()).toArray(Annotation[]::new), fresh);
        }
    }

    private static final class Occurrence extends Annotation {
        Occurrence() {
            super(TYPE, false, null);
        }
    }
}
