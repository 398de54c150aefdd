// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the page of the documentation that is about what the user is looking at. */
public final class HelpHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Helping.show(Helping.subject(HandlerUtil.getActivePart(event)));
        return null;
    }

    /** Opens the contents of the documentation. */
    public static final class Contents extends AbstractHandler {
        @Override
        public Object execute(ExecutionEvent event) {
            Helping.show(Subject.WORKBENCH);
            return null;
        }
    }

    /** Opens the cheat sheets. */
    public static final class Sheets extends AbstractHandler {
        @Override
        public Object execute(ExecutionEvent event) throws ExecutionException {
            try {
                HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(SheetView.ID);
            } catch (PartInitException failure) {
                throw new ExecutionException("The cheat sheets cannot be opened.", failure);
            }
            return null;
        }
    }
}
