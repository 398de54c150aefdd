// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;

import rbcast.dsl.Document;
import rbcast.tasks.InputException;
import rbcast.tasks.generate.GeneratedModel;

/** Writes the models that the {@code verify} blocks of files ask for, into a folder beside each file. */
public final class GenerateHandler extends TaskHandler {

    private static final String FOLDER = "promela/";

    @Override
    Job job(List<TaskFile> files, Optional<String> only) {
        return new GenerateJob(files);
    }

    private static final class GenerateJob extends TaskJob {
        GenerateJob(List<TaskFile> files) {
            super("Generate PROMELA", files);
        }

        @Override
        List<String> run(TaskFile file, Document document, JobProgress progress) throws InputException, CoreException {
            List<String> lines = new ArrayList<>();
            for (GeneratedModel model : GeneratedModel.of(document)) {
                lines.add("wrote " + file.write(FOLDER + model.fileName(), model.text()).place());
            }
            return lines;
        }
    }
}
