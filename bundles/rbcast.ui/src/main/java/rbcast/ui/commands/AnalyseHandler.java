// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;

import rbcast.dsl.Document;
import rbcast.tasks.InputException;
import rbcast.tasks.analyse.Analysis;
import rbcast.tasks.analyse.AnalysisText;

/** Says in the console how many messages and steps the algorithms of files need, and what reward they have. */
public final class AnalyseHandler extends TaskHandler {

    @Override
    Job job(List<TaskFile> files, Which which) {
        return new AnalyseJob(files, which);
    }

    private static final class AnalyseJob extends TaskJob {
        private final Which which;

        AnalyseJob(List<TaskFile> files, Which which) {
            super("Analyse", files);
            this.which = which;
        }

        @Override
        List<String> run(TaskFile file, Document document, JobProgress progress) throws InputException {
            return document.algorithms().isEmpty() ? List.of("There is no algorithm.") : AnalysisText.of(
                    Analysis.of(List.of(document), which.name(), Optional.empty()));
        }
    }
}
