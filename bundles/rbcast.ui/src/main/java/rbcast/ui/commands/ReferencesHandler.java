// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.SymbolKind;

import rbcast.ui.client.ServedText;
import rbcast.ui.editor.Navigation;
import rbcast.ui.outline.PlacePicker;

/** Lists the places where what the name at the cursor stands for is named; goes to the only one there is. */
public final class ReferencesHandler extends EditorHandler {

    @Override
    void execute(Place place) {
        ServedText text = place.text();
        ReferenceParams here = new ReferenceParams(text.identifier(), text.position(place.offset()),
                new ReferenceContext(true));
        text.ask(server -> server.references(here), places -> {
            Navigation navigation = new Navigation(place.viewer(), text);
            if (places == null || places.isEmpty()) {
                place.viewer().getTextWidget().getDisplay().beep();
            } else if (places.size() == 1) {
                navigation.to(places.get(0).getRange());
            } else {
                new PlacePicker(place.editor().getSite().getShell(), "References", symbols(places, text),
                        navigation::to).open();
            }
        });
    }

    private static List<DocumentSymbol> symbols(List<? extends Location> places, ServedText text) {
        return places.stream().map(Location::getRange)
                .map(range -> new DocumentSymbol(line(range, text.document()), SymbolKind.Field, range, range,
                        "line " + (range.getStart().getLine() + 1))).toList();
    }

    private static String line(Range range, IDocument document) {
        try {
            IRegion line = document.getLineInformation(range.getStart().getLine());
            return document.get(line.getOffset(), line.getLength()).strip();
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("the answer is about this version of the text", impossible);
        }
    }
}
