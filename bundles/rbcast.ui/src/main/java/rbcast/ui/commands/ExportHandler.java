// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;

import rbcast.dsl.Document;
import rbcast.dsl.listing.ListingFormat;
import rbcast.tasks.InputException;
import rbcast.tasks.export.Export;
import rbcast.tasks.export.Export.Wish;

/** Writes the algorithms of files as listings for LaTeX, beside each file. */
public final class ExportHandler extends TaskHandler {

    @Override
    Job job(List<TaskFile> files, Optional<String> only) {
        return new ExportJob(files);
    }

    private static final class ExportJob extends TaskJob {
        ExportJob(List<TaskFile> files) {
            super("Export", files);
        }

        @Override
        List<String> run(TaskFile file, Document document, JobProgress progress) throws InputException, CoreException {
            Export export = Export.of(document, Wish.all(ListingFormat.LATEX));
            return List.of("wrote " + file.write(export.fileName(), export.text()).place());
        }
    }
}
