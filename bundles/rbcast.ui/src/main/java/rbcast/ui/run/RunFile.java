// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import rbcast.tasks.InputException;
import rbcast.tasks.OutputFile;
import rbcast.tasks.drawing.RunFormat;
import rbcast.tasks.scenario.ScenarioText;
import rbcast.text.IoProblem;
import rbcast.ui.results.ResultsConsole;
import rbcast.ui.results.SourcePlace;

/** Writes runs to files: as pictures and pages, and as scenarios that can be replayed. */
final class RunFile {

    /** Ends the names of scenarios. */
    static final String SCENARIO = ".scenario";

    private RunFile() {
    }

    /** Asks where to, and writes it there. */
    static void ask(Shell shell, ShownRun run, String extension) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(extension.equals(SCENARIO) ? "Save the Run as a Scenario" : "Export the Run");
        Path folder = run.source().path().toAbsolutePath().getParent();
        dialog.setFilterPath(folder == null ? null : folder.toString());
        dialog.setFileName(run.trace().algorithm().name() + extension);
        List<String> extensions = extension.equals(SCENARIO) ? List.of(SCENARIO) : RunFormat.extensions();
        dialog.setFilterExtensions(Stream.concat(Stream.of("*" + extension), extensions.stream()
                .filter(each -> !each.equals(extension)).map("*"::concat)).toArray(String[]::new));
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            write(run, Path.of(chosen));
        }
    }

    /**
     * Writes it in the background, in the form that the file's name says. What a file of that name has held is kept
     * beside it.
     */
    static Job write(ShownRun run, Path file) {
        Job job = new Job("Writing " + file.getFileName()) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    OutputFile.write(file, content(run, file));
                    SourcePlace.refresh(file);
                    ResultsConsole.note("Run of " + run.trace().title(),
                            List.of("wrote " + SourcePlace.of(file).name()));
                    return Status.OK_STATUS;
                } catch (InputException unusable) {
                    return Status.error(file + ": " + unusable.getMessage());
                } catch (IOException unwritable) {
                    return Status.error(IoProblem.inWords(unwritable));
                }
            }
        };
        job.setUser(true);
        job.schedule();
        return job;
    }

    private static byte[] content(ShownRun run, Path file) throws InputException {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(SCENARIO)
                ? ScenarioText.of(run.trace(), "", run.source().path(), file).getBytes(StandardCharsets.UTF_8)
                : RunFormat.of(file).write(run.trace(), run.lines());
    }
}
