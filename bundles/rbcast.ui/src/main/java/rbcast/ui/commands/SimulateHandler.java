// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import rbcast.dsl.Document;
import rbcast.tasks.InputException;
import rbcast.ui.results.SourcePlace;
import rbcast.ui.run.Runs;
import rbcast.ui.run.SituationDialog;

/** Asks for a situation of one of a file's algorithms, and begins a run there that the user plays. */
public final class SimulateHandler extends TaskHandler {

    @Override
    Job job(List<TaskFile> files, Which which) {
        return new AskJob(files.subList(0, 1));
    }

    private static final class AskJob extends TaskJob {
        AskJob(List<TaskFile> files) {
            super("Simulate", files);
        }

        @Override
        List<String> run(TaskFile file, Document document, JobProgress progress) throws InputException {
            if (document.algorithms().isEmpty()) {
                throw new InputException(file.place() + ": there is no algorithm; add one");
            }
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.asyncExec(() -> new SituationDialog(
                    PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), new SourcePlace(file.place()),
                    document, Runs::show).open());
            return List.of();
        }
    }
}
