// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.help;

import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Which page F1 opens where. */
public final class Helping {

    private static final Map<String, Subject> OF_PARTS = Map.of(
            "org.eclipse.ui.genericeditor.GenericEditor", Subject.LANGUAGE, "rbcast.ui.verdicts", Subject.VERDICTS,
            "rbcast.ui.run", Subject.RUNS, "rbcast.ui.synthesis", Subject.SYNTHESES);

    private Helping() {
    }

    /** What a part of the workbench is about. */
    static Subject subject(IWorkbenchPart part) {
        return part == null ? Subject.WORKBENCH : OF_PARTS.getOrDefault(part.getSite().getId(), Subject.WORKBENCH);
    }

    /** F1 anywhere in a control opens a page. For dialogs, in which keys of the workbench are not heard. */
    public static void with(Control control, Subject subject) {
        control.addHelpListener(event -> show(subject));
    }

    /** Opens a page in the view of the documentation, which comes to the front. */
    public static void show(Subject subject) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        try {
            if (page != null && page.showView(HelpView.ID) instanceof HelpView view) {
                view.open(subject.topic());
            }
        } catch (PartInitException failure) {
            ILog.get().error("The documentation cannot be opened.", failure);
        }
    }
}
