// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.Document;
import rbcast.tasks.InputException;
import rbcast.tasks.synthesize.SynthesisOutcome;
import rbcast.tasks.synthesize.SynthesisRun;
import rbcast.tasks.synthesize.SynthesisText;
import rbcast.ui.language.Language;
import rbcast.ui.preferences.Preferences;

/** Runs the {@code synthesize} blocks of files; what they learn is written beside each file and opened. */
public final class SynthesizeHandler extends TaskHandler {

    @Override
    Job job(List<TaskFile> files, Optional<String> only) {
        return new SynthesizeJob(files, only);
    }

    private static final class SynthesizeJob extends TaskJob {
        private final Optional<String> only;

        SynthesizeJob(List<TaskFile> files, Optional<String> only) {
            super("Synthesize", files);
            this.only = only;
        }

        @Override
        List<String> run(TaskFile file, Document document, JobProgress progress) throws InputException, CoreException {
            List<SynthesisSpecification> wanted = document.syntheses().stream()
                    .filter(synthesis -> only.map(synthesis.name()::equals).orElse(true)).toList();
            if (wanted.isEmpty()) {
                throw new InputException(file.place() + ": there is no synthesize block; add one");
            }
            needTools();
            List<String> lines = new ArrayList<>();
            for (SynthesisSpecification specification : wanted) {
                SynthesisOutcome outcome = SynthesisRun.with(Preferences.equipment(), specification).run(progress);
                lines.addAll(SynthesisText.of(outcome));
                if (outcome.fileText().isPresent()) {
                    TaskFile learned = file.write(specification.name() + "-learned." + Language.FILE_EXTENSION,
                            outcome.fileText().get());
                    show(outcome, learned);
                    lines.add("wrote " + learned.place());
                }
            }
            return lines;
        }

        private static void show(SynthesisOutcome outcome, TaskFile learned) throws CoreException {
            Document document = learned.read();
            learned.show(document, outcome.verifications(document));
            if (!PlatformUI.getWorkbench().isClosing()) {
                PlatformUI.getWorkbench().getDisplay().asyncExec(() -> open(learned));
            }
        }

        private static void open(TaskFile file) {
            try {
                file.open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage());
            } catch (PartInitException failure) {
                ILog.get().error(file.place() + " was written but could not be opened.", failure);
            }
        }
    }
}
