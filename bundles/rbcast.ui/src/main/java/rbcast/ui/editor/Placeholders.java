// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.Iterator;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.text.link.ProposalPosition;
import org.eclipse.swt.graphics.Point;

import rbcast.ui.editor.Snippet.Place;

/** The places of a snippet that was inserted: the Tab key goes from one to the next, equal ones change together. */
final class Placeholders {

    private Placeholders() {
    }

    /**
     * Lets the user fill the places in.
     *
     * @param offset where the snippet begins in the text
     * @return what is selected now
     */
    static Point enter(Snippet snippet, ITextViewer viewer, int offset) throws BadLocationException {
        if (snippet.places().isEmpty()) {
            return new Point(offset + snippet.end(), 0);
        }
        LinkedModeModel model = new LinkedModeModel();
        int sequence = 0;
        for (List<Place> places : snippet.places().values()) {
            LinkedPositionGroup group = new LinkedPositionGroup();
            for (Place place : places) {
                // only the first of several that change together is a stop
                int stop = place == places.get(0) ? sequence : LinkedPositionGroup.NO_STOP;
                group.addPosition(position(place, viewer.getDocument(), offset, stop));
            }
            model.addGroup(group);
            sequence++;
        }
        model.forceInstall();
        LinkedModeUI ui = new LinkedModeUI(model, viewer);
        ui.setExitPosition(viewer, offset + snippet.end(), 0, Integer.MAX_VALUE);
        ui.enter();
        Iterator<List<Place>> first = snippet.places().values().iterator();
        Place selected = first.next().get(0);
        return new Point(offset + selected.offset(), selected.length());
    }

    private static LinkedPosition position(Place place, IDocument document, int offset, int stop) {
        int begin = offset + place.offset();
        if (place.choices().isEmpty()) {
            return new LinkedPosition(document, begin, place.length(), stop);
        }
        return new ChoicePosition(document, begin, place, stop);
    }

    /** A place that becomes one of a few texts, which the user can choose from or type. */
    private static final class ChoicePosition extends ProposalPosition {
        private final ICompletionProposal[] choices;

        ChoicePosition(IDocument document, int begin, Place place, int stop) {
            super(document, begin, place.length(), stop, null);
            choices = place.choices().stream().map(text -> new Choice(text, this)).toArray(ICompletionProposal[]::new);
        }

        @Override
        public ICompletionProposal[] getChoices() {
            return choices;
        }
    }
}
