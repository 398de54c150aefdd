// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.List;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;

import rbcast.ui.client.ServedText;

/** Goes to places in the text of a viewer. A name means something in its own text only. */
public record Navigation(ITextViewer viewer, ServedText text) {

    /** Goes to where the name at an offset is declared; stays where nothing is. */
    public void toDefinition(int offset) {
        DefinitionParams here = new DefinitionParams(text.identifier(), text.position(offset));
        text.ask(server -> server.definition(here), answer -> {
            List<? extends Location> places = answer.getLeft();
            if (places != null && !places.isEmpty()) {
                to(places.get(0).getRange());
            }
        });
    }

    /** Selects a stretch and shows it. */
    public void to(Range range) {
        int begin = text.offset(range.getStart());
        int length = text.offset(range.getEnd()) - begin;
        viewer.setSelectedRange(begin, length);
        viewer.revealRange(begin, length);
    }
}
