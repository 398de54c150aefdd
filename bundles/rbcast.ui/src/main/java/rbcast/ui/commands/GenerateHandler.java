// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.jobs.Job;

import rbcast.dsl.Document;
import rbcast.tasks.InputException;
import rbcast.tasks.generate.GeneratedModel;

/** Writes the models that the {@code verify} blocks of files ask for, into a folder beside each file. */
public final class GenerateHandler extends TaskHandler {

    private static final String FOLDER = "promela";

    @Override
    Job job(List<IFile> files) {
        return new GenerateJob(files);
    }

    private static final class GenerateJob extends TaskJob {
        GenerateJob(List<IFile> files) {
            super("Generate PROMELA", files);
        }

        @Override
        List<String> run(IFile file, Document document, JobProgress progress) throws InputException, CoreException {
            List<String> lines = new ArrayList<>();
            IFolder folder = file.getParent().getFolder(new Path(FOLDER));
            for (GeneratedModel model : GeneratedModel.of(document)) {
                lines.add("wrote " + write(model, folder).getFullPath());
            }
            return lines;
        }

        private static IFile write(GeneratedModel model, IFolder folder) throws CoreException {
            if (!folder.exists()) {
                folder.create(true, true, null);
            }
            IFile file = folder.getFile(model.fileName());
            file.write(model.text().getBytes(StandardCharsets.UTF_8), true, false, true, null);
            return file;
        }
    }
}
