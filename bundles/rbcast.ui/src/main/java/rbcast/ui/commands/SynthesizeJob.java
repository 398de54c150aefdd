// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.Document;
import rbcast.dsl.SynthesisOverrides;
import rbcast.tasks.InputException;
import rbcast.tasks.synthesize.SynthesisCourse;
import rbcast.tasks.synthesize.SynthesisOutcome;
import rbcast.tasks.synthesize.SynthesisRun;
import rbcast.tasks.synthesize.SynthesisText;
import rbcast.tasks.verify.VerificationResult;
import rbcast.ui.client.Views;
import rbcast.ui.language.Language;
import rbcast.ui.results.SourcePlace;
import rbcast.ui.settings.Preferences;
import rbcast.ui.synthesis.Syntheses;
import rbcast.ui.synthesis.Synthesis;
import rbcast.ui.synthesis.SynthesisView;
import rbcast.ui.verification.Entries;

/** Runs the {@code synthesize} blocks of files; what they learn is written beside each file and opened. */
final class SynthesizeJob extends TaskJob {

    private final Optional<String> only;
    private final Map<String, String> inputs;

    /**
     * @param only the name of the only synthesis that is meant; empty for all
     * @param inputs lines that take the place of those of the block, by their keywords, in their order
     */
    SynthesizeJob(List<TaskFile> files, Optional<String> only, Map<String, String> inputs) {
        super("Synthesize", files, Showing.IN_A_VIEW);
        this.only = only;
        this.inputs = new LinkedHashMap<>(inputs);
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
            lines.addAll(run(file, changed(specification), progress));
        }
        return lines;
    }

    private SynthesisSpecification changed(SynthesisSpecification specification) throws InputException {
        if (inputs.isEmpty()) {
            return specification;
        }
        SynthesisOverrides read = SynthesisOverrides.of(specification, inputs);
        return read.specification().orElseThrow(() -> new InputException(read.problems().stream()
                .map(problem -> problem.keyword() + ": " + problem.message()).collect(Collectors.joining("\n"))));
    }

    private static List<String> run(TaskFile file, SynthesisSpecification specification, JobProgress progress)
            throws InputException, CoreException {
        StoppableProgress stoppable = new StoppableProgress(progress);
        SynthesisCourse course = new SynthesisCourse(specification);
        Synthesis shown = new Synthesis(specification.name(), course, stoppable::stop);
        Syntheses.get().add(shown);
        Views.bringUp(SynthesisView.ID);
        try {
            SynthesisOutcome outcome = SynthesisRun.with(Preferences.equipment(), specification)
                    .run(course, stoppable);
            List<String> lines = new ArrayList<>(SynthesisText.of(outcome));
            if (outcome.fileText().isPresent()) {
                TaskFile learned = file.write(specification.name() + "-learned." + Language.FILE_EXTENSION,
                        outcome.fileText().get());
                shown.hasWritten(new SourcePlace(learned.place()));
                show(outcome, learned);
                lines.add("wrote " + learned.place());
            }
            return lines;
        } finally {
            course.endedAnyway();
        }
    }

    private static void show(SynthesisOutcome outcome, TaskFile learned) throws CoreException {
        Document document = learned.read();
        List<VerificationResult> verdicts = outcome.verifications(document);
        learned.show(document, verdicts);
        verdicts.forEach(Entries.get()::answered);
        Entries.get().ended(verdicts.stream().map(VerificationResult::request).toList());
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
