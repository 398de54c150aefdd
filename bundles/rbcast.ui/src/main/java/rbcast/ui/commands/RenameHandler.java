// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;

import rbcast.ui.client.ServedText;

/** Gives what the name at the cursor stands for another name, everywhere. */
public final class RenameHandler extends EditorHandler {

    @Override
    void execute(Place place) {
        ServedText text = place.text();
        int offset = place.offset();
        PrepareRenameParams here = new PrepareRenameParams(text.identifier(), text.position(offset));
        text.ask(server -> server.prepareRename(here), answer -> {
            PrepareRenameResult name = answer == null ? null : answer.getSecond();
            if (name == null) {
                place.viewer().getTextWidget().getDisplay().beep();
            } else {
                new RenameDialog(place, offset, name.getPlaceholder()).open();
            }
        });
    }
}
