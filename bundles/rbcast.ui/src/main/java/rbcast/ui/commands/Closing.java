// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;

/**
 * Asks before the workbench closes over running tasks, and lets them end first: what they know by then is kept, and
 * nothing of them is left behind.
 */
public final class Closing implements IWorkbenchListener {

    private static final int WAKE_MILLIS = 50;

    private final Predicate<String> question;

    /** @param question whether to close, asked with a sentence about what is running */
    public Closing(Predicate<String> question) {
        this.question = question;
    }

    /** From the start on. */
    public static final class AtStart implements IStartup {
        @Override
        public void earlyStartup() {
            PlatformUI.getWorkbench().addWorkbenchListener(new Closing(running ->
                    MessageDialog.openQuestion(Display.getCurrent().getActiveShell(), "Close RBcast", running)));
        }
    }

    @Override
    public boolean preShutdown(IWorkbench workbench, boolean forced) {
        Job[] running = Job.getJobManager().find(TaskFamily.ID);
        if (running.length > 0 && !forced && !question.test(sentence(running))) {
            return false;
        }
        Job.getJobManager().cancel(TaskFamily.ID);
        Display display = workbench.getDisplay();
        while (Job.getJobManager().find(TaskFamily.ID).length > 0) {
            if (!display.readAndDispatch()) {
                display.timerExec(WAKE_MILLIS, () -> { });
                display.sleep();
            }
        }
        return true;
    }

    private static String sentence(Job[] running) {
        return Arrays.stream(running).map(Job::getName).collect(Collectors.joining(", ", "Still running: ",
                ".\n\nClose all the same? What is running stops, and what is known by then is kept."));
    }

    @Override
    public void postShutdown(IWorkbench workbench) {
        // everything has ended by now
    }
}
