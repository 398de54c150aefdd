// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.Document;
import rbcast.tasks.InputException;
import rbcast.tasks.synthesize.SynthesisOutcome;
import rbcast.tasks.synthesize.SynthesisRun;
import rbcast.tasks.synthesize.SynthesisText;
import rbcast.ui.language.Language;
import rbcast.ui.results.VerdictMarkers;

/** Runs the {@code synthesize} blocks of files; what they learn is written beside each file and opened. */
public final class SynthesizeHandler extends TaskHandler {

    @Override
    Job job(List<IFile> files) {
        return new SynthesizeJob(files);
    }

    private static final class SynthesizeJob extends TaskJob {
        SynthesizeJob(List<IFile> files) {
            super("Synthesize", files);
        }

        @Override
        List<String> run(IFile file, Document document, JobProgress progress) throws InputException, CoreException {
            if (document.syntheses().isEmpty()) {
                throw new InputException(file.getFullPath() + ": there is no synthesize block; add one");
            }
            needTools();
            List<String> lines = new ArrayList<>();
            for (SynthesisSpecification specification : document.syntheses()) {
                SynthesisOutcome outcome = SynthesisRun.usual(specification).run(progress);
                lines.addAll(SynthesisText.of(outcome));
                if (outcome.fileText().isPresent()) {
                    IFile learned = file.getParent().getFile(new Path(
                            specification.name() + "-learned." + Language.FILE_EXTENSION));
                    write(outcome, learned);
                    lines.add("wrote " + learned.getFullPath());
                }
            }
            return lines;
        }

        private static void write(SynthesisOutcome outcome, IFile learned) throws CoreException {
            String text = outcome.fileText().orElseThrow();
            learned.write(text.getBytes(StandardCharsets.UTF_8), true, false, true, null);
            Document document = Language.get().document(text, learned.getFullPath().toString());
            VerdictMarkers.set(learned, document, outcome.verifications(document));
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> open(learned));
        }

        private static void open(IFile file) {
            try {
                IDE.openEditor(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), file);
            } catch (PartInitException failure) {
                ILog.get().error(file.getFullPath() + " was written but could not be opened.", failure);
            }
        }
    }
}
