// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IEditorLauncher;

import rbcast.tasks.InputException;
import rbcast.tasks.scenario.ScenarioRun;
import rbcast.tasks.scenario.ScenarioRunText;
import rbcast.ui.client.UserInterface;
import rbcast.ui.results.ResultsConsole;
import rbcast.ui.results.SourcePlace;

/** Replays scenario files: what happens in one shows in the view of runs, what is wrong with one in the console. */
public final class Scenarios implements IEditorLauncher {

    /** What names of scenario files end in, without the dot. */
    public static final String EXTENSION = RunFile.SCENARIO.substring(1);

    @Override
    public void open(IPath file) {
        replay(file.toPath());
    }

    /** Replays a file in the background. */
    public static Job replay(Path file) {
        Job job = new Job("Replay " + file.getFileName()) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                String headline = "Replay " + SourcePlace.of(file).name();
                try {
                    ScenarioRun run = ScenarioRun.of(file);
                    List<String> lines = ScenarioRunText.of(run, file.getFileName().toString(), ResultsConsole.WIDTH);
                    ResultsConsole.note(headline, lines);
                    ShownRun shown = ShownRun.of(run);
                    UserInterface.run(() -> Runs.show(shown));
                } catch (InputException unusable) {
                    ResultsConsole.print(headline, unusable.getMessage().lines().toList());
                }
                return Status.OK_STATUS;
            }
        };
        job.schedule();
        return job;
    }
}
