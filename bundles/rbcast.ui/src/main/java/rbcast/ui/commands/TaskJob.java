// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

import rbcast.dsl.Document;
import rbcast.dsl.Issue;
import rbcast.tasks.Doctor;
import rbcast.tasks.InputException;
import rbcast.ui.preferences.MissingTools;
import rbcast.ui.results.ResultsConsole;
import rbcast.ui.settings.Preferences;

/**
 * A task on files, one after the other. What is wrong with the input goes to the console, like a result. It holds no
 * scheduling rule, for users go on editing and saving these files meanwhile; what it reads it reads at once, and each
 * file that it writes is locked by the workspace while it is written.
 */
abstract class TaskJob extends Job {

    /** Where results are seen. */
    enum Showing {
        /** The console comes up. */
        IN_THE_CONSOLE,
        /** A view shows them; the console has them too, but stays where it is. */
        IN_A_VIEW
    }

    private final String verb;
    private final List<TaskFile> files;
    private final Showing showing;

    /**
     * @param verb what is done, as the menu calls it
     * @param files on which it is done
     */
    TaskJob(String verb, List<TaskFile> files) {
        this(verb, files, Showing.IN_THE_CONSOLE);
    }

    /** The same, where results are seen elsewhere. */
    TaskJob(String verb, List<TaskFile> files, Showing showing) {
        super(verb + " " + (files.size() == 1 ? files.get(0).name() : files.size() + " files"));
        this.verb = verb;
        this.files = List.copyOf(files);
        this.showing = showing;
        setUser(true);
    }

    /**
     * Does the task on one file.
     *
     * @param document what stands in the file, without errors
     * @return the lines to show in the console; none if the result shows elsewhere
     * @throws InputException if the file's content does not allow it, or what it needs is missing
     * @throws CoreException if results could not be written
     */
    abstract List<String> run(TaskFile file, Document document, JobProgress progress)
            throws InputException, CoreException;

    @Override
    protected final IStatus run(IProgressMonitor monitor) {
        SubMonitor steps = SubMonitor.convert(monitor, files.size());
        for (TaskFile file : files) {
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            String headline = verb + " " + file.place();
            try {
                List<String> lines = run(file, read(file), new JobProgress(steps.split(1)));
                if (showing == Showing.IN_A_VIEW) {
                    ResultsConsole.note(headline, lines);
                } else if (!lines.isEmpty()) {
                    ResultsConsole.print(headline, lines);
                }
            } catch (InputException unusable) {
                ResultsConsole.print(headline, unusable.getMessage().lines().toList());
            } catch (CoreException failure) {
                tell(headline, failure);
                return Status.CANCEL_STATUS;
            }
        }
        return Status.OK_STATUS;
    }

    /** Says what could not be read or written. The platform would have the reason stand behind Details. */
    private void tell(String headline, CoreException failure) {
        ILog.get().warn(headline + " failed.", failure);
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
                ErrorDialog dialog = new ErrorDialog(window == null ? null : window.getShell(), verb,
                        headline + " failed.", failure.getStatus(), IStatus.INFO | IStatus.WARNING | IStatus.ERROR);
                dialog.setBlockOnOpen(false);
                dialog.open();
            });
        }
    }

    private static Document read(TaskFile file) throws InputException, CoreException {
        Document document = file.read();
        if (document.hasErrors()) {
            throw new InputException(document.issues().stream().filter(Issue::isError).map(Issue::toString)
                    .collect(Collectors.joining("\n")));
        }
        return document;
    }

    /** @throws InputException if Spin or a C compiler is missing, with a way to get it, which a dialog shows too */
    static void needTools() throws InputException {
        List<String> missing = Doctor.missingTools(Preferences.equipment());
        if (!missing.isEmpty()) {
            MissingTools.tell(missing);
            throw new InputException(String.join("\n", missing));
        }
    }

    @Override
    public final boolean belongsTo(Object family) {
        return TaskFamily.ID.equals(family);
    }
}
