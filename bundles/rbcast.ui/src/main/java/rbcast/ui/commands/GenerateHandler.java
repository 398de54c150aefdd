// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;

import rbcast.dsl.Document;
import rbcast.tasks.InputException;
import rbcast.tasks.generate.GeneratedModel;

/** Writes the models that {@code verify} blocks ask for into a folder beside each file, and opens the first of them. */
public final class GenerateHandler extends TaskHandler {

    private static final String FOLDER = "promela/";

    @Override
    Job job(List<TaskFile> files, Which which) {
        return new GenerateJob(files);
    }

    private static final class GenerateJob extends TaskJob {

        private boolean opened;

        GenerateJob(List<TaskFile> files) {
            super("Generate PROMELA", files);
        }

        @Override
        List<String> run(TaskFile file, Document document, JobProgress progress) throws InputException, CoreException {
            List<String> lines = new ArrayList<>();
            for (GeneratedModel model : GeneratedModel.of(document)) {
                TaskFile written = file.write(FOLDER + model.fileName(), model.text());
                lines.add("wrote " + written.place());
                if (!opened) {
                    opened = true;
                    Opening.soon(written);
                }
            }
            return lines;
        }
    }
}
