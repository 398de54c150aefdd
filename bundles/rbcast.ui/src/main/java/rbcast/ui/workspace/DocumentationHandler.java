// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.workspace;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Lets the user choose a page of the documentation, and opens it. */
public final class DocumentationHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(HandlerUtil.getActiveShellChecked(event),
                LabelProvider.createTextProvider(page -> ((Page) page).getName().replace(".md", "").replace('-', ' ')));
        dialog.setTitle("RBcast Documentation");
        dialog.setMessage("Which page?");
        dialog.setElements(Page.all().toArray());
        if (dialog.open() == ElementListSelectionDialog.OK && dialog.getFirstResult() instanceof Page page) {
            try {
                HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage()
                        .openEditor(page, EditorsUI.DEFAULT_TEXT_EDITOR_ID);
            } catch (PartInitException failure) {
                throw new ExecutionException(page.getName() + " could not be opened.", failure);
            }
        }
        return null;
    }
}
