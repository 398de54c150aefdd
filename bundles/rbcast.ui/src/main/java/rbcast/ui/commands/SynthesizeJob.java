// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;

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
import rbcast.ui.results.ResultsConsole;
import rbcast.ui.results.SourcePlace;
import rbcast.ui.settings.Preferences;
import rbcast.ui.synthesis.Syntheses;
import rbcast.ui.synthesis.Synthesis;
import rbcast.ui.synthesis.SynthesisView;
import rbcast.ui.verification.Entries;

/**
 * Runs the {@code synthesize} blocks of files; what they learn is written beside each file and opened. A file that is
 * there already and holds something else stays.
 */
final class SynthesizeJob extends TaskJob {

    /** Ends the names of certificates. */
    static final String CERTIFICATE = ".certificate";

    private final List<TaskFile> files;
    private final Which which;
    private final Map<String, String> inputs;
    private final boolean certifying;

    /**
     * @param inputs lines that take the place of those of the block, by their keywords, in their order
     * @param certifying whether the whole space is searched in the end, and a certificate is written
     */
    SynthesizeJob(List<TaskFile> files, Which which, Map<String, String> inputs, boolean certifying) {
        super(certifying ? "Certify" : "Synthesize", files, Showing.IN_A_VIEW);
        this.files = List.copyOf(files);
        this.which = which;
        this.inputs = new LinkedHashMap<>(inputs);
        this.certifying = certifying;
    }

    @Override
    List<String> run(TaskFile file, Document document, JobProgress progress) throws InputException, CoreException {
        List<SynthesisSpecification> wanted = which.syntheses(document);
        if (wanted.isEmpty() && files.size() > 1) {
            return List.of("no synthesize block");
        }
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

    private List<String> run(TaskFile file, SynthesisSpecification specification, JobProgress progress)
            throws InputException, CoreException {
        StoppableProgress stoppable = new StoppableProgress(progress);
        SynthesisCourse course = new SynthesisCourse(specification);
        Synthesis shown = Synthesis.beginning(course, reins(course, stoppable));
        Syntheses.get().add(shown);
        Views.bringUp(SynthesisView.ID);
        try {
            SynthesisRun run = SynthesisRun.with(Preferences.equipment(), specification);
            String certificate = specification.name() + CERTIFICATE;
            SynthesisOutcome outcome = (certifying ? run.certifying(certificate) : run).run(course, stoppable);
            List<String> lines = new ArrayList<>(SynthesisText.of(outcome));
            if (outcome.fileText().isPresent()) {
                TaskFile learned = write(file, specification, outcome.fileText().get());
                shown.hasWritten(new SourcePlace(learned.place()));
                show(outcome, learned);
                lines.add("wrote " + learned.place());
            }
            if (outcome.certificateText().isPresent()) {
                lines.add("wrote " + file.write(certificate, outcome.certificateText().get()).place());
            }
            return lines;
        } finally {
            course.endedAnyway();
            Syntheses.get().ended(shown);
        }
    }

    /** Where it can be written nowhere, it is in the console at least: to learn it may have taken hours. */
    private static TaskFile write(TaskFile file, SynthesisSpecification specification, String learned)
            throws CoreException {
        try {
            return file.writeNew(specification.name() + "-learned", "." + Language.FILE_EXTENSION, learned);
        } catch (CoreException nowhere) {
            ResultsConsole.print("What " + specification.name() + " has learned, which could not be written:",
                    learned.lines().toList());
            throw nowhere;
        }
    }

    private static Synthesis.Reins reins(SynthesisCourse course, StoppableProgress stoppable) {
        return new Synthesis.Reins() {
            @Override
            public void stop() {
                stoppable.stop();
            }

            @Override
            public void pause(boolean paused) {
                stoppable.pause(paused);
                if (paused) {
                    course.pause();
                } else {
                    course.goOn();
                }
            }
        };
    }

    private static void show(SynthesisOutcome outcome, TaskFile learned) throws CoreException {
        Document document = learned.read();
        List<VerificationResult> verdicts = outcome.verifications(document);
        learned.show(document, verdicts);
        verdicts.forEach(Entries.get()::answered);
        Entries.get().ended(verdicts.stream().map(VerificationResult::request).toList());
        Opening.soon(learned);
    }
}
