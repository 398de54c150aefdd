// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;

import rbcast.ui.client.Edits;
import rbcast.ui.client.ServedText;
import rbcast.ui.commands.EditorHandler.Place;

/** Asks for the new name; stays open with the reason when the server objects to it. */
final class RenameDialog extends InputDialog {

    private final Place place;
    private final int offset;

    RenameDialog(Place place, int offset, String name) {
        super(place.editor().getSite().getShell(), "Rename", "New name of '" + name + "':", name,
                typed -> typed.isBlank() ? "" : null);
        this.place = place;
        this.offset = offset;
        setBlockOnOpen(false);
    }

    @Override
    protected void okPressed() {
        ServedText text = place.text();
        RenameParams wish = new RenameParams(text.identifier(), text.position(offset), getText().getText().strip());
        text.ask(server -> server.rename(wish), this::rename, refused -> {
            if (getShell() != null && !getShell().isDisposed()) {
                setErrorMessage(refused.getMessage());
            }
        });
    }

    private void rename(WorkspaceEdit change) {
        if (getShell() != null && !getShell().isDisposed()) {
            Edits.apply(change, place.text(), place.viewer());
            super.okPressed();
        }
    }
}
