// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.Position;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Draws words behind lines without touching the text. What the platform draws there makes room in the line, and one
 * such line is enough for the text widget to measure every line above the visible ones before it knows where these are:
 * in ten thousand lines that takes a good part of a second, again after every change of colours. For the UI thread.
 */
public final class LineLabels {

    /** Under this name the text widget knows its labels. */
    private static final String KEY = LineLabels.class.getName();

    /** That of what the platform draws in texts. */
    private static final String COLOUR = "org.eclipse.ui.editors.inlineAnnotationColor";

    private static final int GAP = 14;

    /**
     * Words behind a line.
     *
     * @param line of the document, from 0
     * @param click what a click on them does; empty if nothing
     */
    public record Label(int line, String words, Optional<Runnable> click) {
    }

    /** A label where it is now: the place moves along with the text. */
    private record Placed(Label label, Position place) {
    }

    private final ITextViewer viewer;
    private final StyledText widget;
    private final List<Placed> labels = new ArrayList<>();
    private IDocument document;
    private boolean pointing;

    private LineLabels(ITextViewer viewer) {
        this.viewer = viewer;
        this.widget = viewer.getTextWidget();
        widget.addPaintListener(this::paint);
        widget.addMouseListener(MouseListener.mouseDownAdapter(this::click));
        widget.addMouseMoveListener(this::point);
        widget.addDisposeListener(event -> clear());
    }

    /** Those of a viewer that is shown. */
    public static LineLabels of(ITextViewer viewer) {
        if (!(viewer.getTextWidget().getData(KEY) instanceof LineLabels)) {
            viewer.getTextWidget().setData(KEY, new LineLabels(viewer));
        }
        return (LineLabels) viewer.getTextWidget().getData(KEY);
    }

    /** Shows these, in the order of their lines, and no others; they are about the text as it is now. */
    void show(List<Label> wanted) {
        if (labels.isEmpty() && wanted.isEmpty()) {
            return;
        }
        clear();
        document = viewer.getDocument();
        for (Label label : wanted) {
            try {
                IRegion line = document.getLineInformation(label.line());
                Position place = new Position(line.getOffset() + line.getLength(), 0);
                document.addPosition(place);
                labels.add(new Placed(label, place));
            } catch (BadLocationException changed) {
                // the line is gone, and the next answer is under way
                break;
            }
        }
        widget.redraw();
    }

    private void clear() {
        labels.forEach(placed -> document.removePosition(placed.place()));
        labels.clear();
    }

    /** What is shown, with the lines where it stands now. */
    public List<Label> labels() {
        List<Label> now = new ArrayList<>();
        for (Placed placed : labels) {
            try {
                now.add(new Label(document.getLineOfOffset(placed.place().getOffset()), placed.label().words(),
                        placed.label().click()));
            } catch (BadLocationException impossible) {
                throw new IllegalStateException("places move with the text", impossible);
            }
        }
        return now;
    }

    private void paint(PaintEvent event) {
        if (document != viewer.getDocument()) {
            return;
        }
        Color colour = JFaceResources.getColorRegistry().get(COLOUR);
        event.gc.setForeground(colour == null ? widget.getForeground() : colour);
        event.gc.setFont(font());
        for (Drawn drawn : visible(event.gc)) {
            event.gc.drawString(drawn.label().words(), drawn.area().x, drawn.area().y, true);
        }
    }

    private static Font font() {
        return JFaceResources.getFontRegistry().getItalic(JFaceResources.TEXT_FONT);
    }

    private void click(MouseEvent event) {
        if (event.button == 1) {
            at(event).ifPresent(Runnable::run);
        }
    }

    /** A hand says that a click does something. */
    private void point(MouseEvent event) {
        boolean runs = at(event).isPresent();
        if (runs != pointing) {
            pointing = runs;
            widget.setCursor(runs ? widget.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
        }
    }

    /** What a click there does. */
    private Optional<Runnable> at(MouseEvent event) {
        if (labels.isEmpty() || document != viewer.getDocument()) {
            return Optional.empty();
        }
        GC gc = new GC(widget);
        try {
            gc.setFont(font());
            return visible(gc).stream().filter(drawn -> drawn.area().contains(event.x, event.y)).findFirst()
                    .flatMap(drawn -> drawn.label().click());
        } finally {
            gc.dispose();
        }
    }

    /** A label and where it is drawn. */
    private record Drawn(Label label, Rectangle area) {
    }

    /** Those in sight, one behind the other where a line has several. */
    private List<Drawn> visible(GC gc) {
        List<Drawn> drawn = new ArrayList<>();
        int first = widget.getOffsetAtLine(Math.max(0, widget.getTopIndex() - 1));
        int last = lastInSight();
        int lineBefore = -1;
        int end = 0;
        for (Placed placed : labels) {
            int offset = inWidget(placed.place().getOffset());
            if (placed.place().isDeleted() || offset < first || offset > last) {
                continue;
            }
            int line = widget.getLineAtOffset(offset);
            Point behind = widget.getLocationAtOffset(offset);
            int x = (line == lineBefore ? end : behind.x) + GAP;
            Point size = gc.stringExtent(placed.label().words());
            drawn.add(new Drawn(placed.label(), new Rectangle(x, behind.y, size.x, size.y)));
            lineBefore = line;
            end = x + size.x;
        }
        return drawn;
    }

    private int lastInSight() {
        int below = widget.getLineIndex(widget.getClientArea().height) + 1;
        return below < widget.getLineCount() ? widget.getOffsetAtLine(below) : widget.getCharCount();
    }

    /** Where an offset of the document is in the widget; -1 if it is folded away. */
    private int inWidget(int offset) {
        return viewer instanceof ITextViewerExtension5 folding ? folding.modelOffset2WidgetOffset(offset) : offset;
    }
}
