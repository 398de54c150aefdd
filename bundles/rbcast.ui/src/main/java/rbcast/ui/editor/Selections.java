// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.swt.graphics.Point;

import rbcast.ui.client.ServedText;

/** A selection that grows to what is around it, and shrinks again to what it was. */
public final class Selections {

    private static final String KEY = Selections.class.getName();

    private record Step(Point from, Point to) {
    }

    private final ITextViewer viewer;
    private final Deque<Step> steps = new ArrayDeque<>();

    private Selections(ITextViewer viewer) {
        this.viewer = viewer;
    }

    /** Those of a viewer. */
    public static Selections of(ITextViewer viewer) {
        if (!(viewer.getTextWidget().getData(KEY) instanceof Selections)) {
            viewer.getTextWidget().setData(KEY, new Selections(viewer));
        }
        return (Selections) viewer.getTextWidget().getData(KEY);
    }

    /** Selects the word, what it is part of, the line, the handler, the definition, the file. */
    public void grow(ServedText text) {
        Point selected = viewer.getSelectedRange();
        SelectionRangeParams here = new SelectionRangeParams(text.identifier(),
                List.of(text.position(selected.x)));
        text.ask(server -> server.selectionRange(here), answer -> {
            if (answer != null && !answer.isEmpty() && viewer.getSelectedRange().equals(selected)) {
                select(around(answer.get(0), selected, text), selected);
            }
        });
    }

    private static Point around(SelectionRange narrowest, Point selected, ServedText text) {
        for (SelectionRange range = narrowest; range != null; range = range.getParent()) {
            int begin = text.offset(range.getRange().getStart());
            int length = text.offset(range.getRange().getEnd()) - begin;
            if (begin <= selected.x && begin + length >= selected.x + selected.y && length > selected.y) {
                return new Point(begin, length);
            }
        }
        return selected;
    }

    private void select(Point wider, Point selected) {
        if (wider.equals(selected)) {
            return;
        }
        if (!steps.isEmpty() && !steps.peek().to().equals(selected)) {
            steps.clear();
        }
        steps.push(new Step(selected, wider));
        viewer.setSelectedRange(wider.x, wider.y);
    }

    /** Takes the last growing back, unless something else was selected since. */
    public void shrink() {
        if (!steps.isEmpty() && steps.peek().to().equals(viewer.getSelectedRange())) {
            Point before = steps.pop().from();
            viewer.setSelectedRange(before.x, before.y);
        }
    }
}
