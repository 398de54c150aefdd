// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.client;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Brings views into sight. */
public final class Views {

    private Views() {
    }

    /** Brings a view into sight without giving it the keyboard. May be called from any thread. */
    public static void bringUp(String id) {
        UserInterface.run(() -> {
            IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            IWorkbenchPage page = window == null ? null : window.getActivePage();
            if (page != null) {
                try {
                    page.showView(id, null, IWorkbenchPage.VIEW_VISIBLE);
                } catch (PartInitException failure) {
                    ILog.get().error("The view " + id + " cannot be opened.", failure);
                }
            }
        });
    }
}
