// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Opens what tasks have written. */
final class Opening {

    private Opening() {
    }

    /**
     * Opens a file in an editor, unless the workbench closes or somebody has deleted the file meanwhile. May be called
     * from any thread.
     */
    static void soon(TaskFile file) {
        if (!PlatformUI.getWorkbench().isClosing()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> open(file));
        }
    }

    private static void open(TaskFile file) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        try {
            if (window != null && window.getActivePage() != null && file.exists()) {
                file.open(window.getActivePage());
            }
        } catch (PartInitException failure) {
            ILog.get().error(file.place() + " was written but could not be opened.", failure);
        }
    }
}
