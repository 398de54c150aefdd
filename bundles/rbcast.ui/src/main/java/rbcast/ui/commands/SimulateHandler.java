// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

import rbcast.algorithm.Algorithm;
import rbcast.dsl.Document;
import rbcast.tasks.InputException;
import rbcast.ui.results.SourcePlace;
import rbcast.ui.run.Runs;
import rbcast.ui.run.SituationDialog;

/** Asks for a situation of one of a file's algorithms, and begins a run there that the user plays. */
public final class SimulateHandler extends TaskHandler {

    /** Proposes the algorithm that the cursor stands in. */
    public SimulateHandler() {
        super(Reach.EITHER);
    }

    @Override
    Job job(List<TaskFile> files, Which which) {
        return new AskJob(files.subList(0, 1), which);
    }

    private static final class AskJob extends TaskJob {
        private final Which which;

        AskJob(List<TaskFile> files, Which which) {
            super("Simulate", files);
            this.which = which;
        }

        @Override
        List<String> run(TaskFile file, Document document, JobProgress progress) throws InputException {
            if (document.algorithms().isEmpty()) {
                throw new InputException(file.place() + ": there is no algorithm; add one");
            }
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.asyncExec(() -> new SituationDialog(
                    PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), new SourcePlace(file.place()),
                    document, proposed(document), Runs::show).open());
            return List.of();
        }

        /** The algorithm that the cursor stands in; none if it stands in something else. */
        private Optional<Algorithm> proposed(Document document) {
            try {
                return which.algorithms(document).stream().findFirst();
            } catch (InputException elsewhere) {
                return Optional.empty();
            }
        }
    }
}
