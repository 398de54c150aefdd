// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import rbcast.ui.client.ServedText;
import rbcast.ui.editor.Navigation;
import rbcast.ui.outline.PlacePicker;

/** Opens the outline in a window above the text, to go somewhere by typing its name. */
public final class QuickOutlineHandler extends EditorHandler {

    @Override
    void execute(Place place) {
        ServedText text = place.text();
        text.ask(server -> server.documentSymbol(new DocumentSymbolParams(text.identifier())), symbols ->
                new PlacePicker(place.editor().getSite().getShell(), "Outline",
                        symbols.stream().map(Either::getRight).toList(),
                        new Navigation(place.viewer(), text)::to).open());
    }
}
