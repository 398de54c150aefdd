// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;

import rbcast.dsl.Document;
import rbcast.dsl.listing.ListingFormat;
import rbcast.tasks.InputException;
import rbcast.tasks.export.Export;
import rbcast.tasks.export.Export.Wish;

/** Writes the algorithms of files as listings for LaTeX, Markdown or plain text, beside each file. */
public final class ExportHandler extends TaskHandler {

    /** Names the parameter of the command that says how they are written; LaTeX where there is none. */
    private static final String FORMAT = "rbcast.ui.format";

    @Override
    Job job(List<TaskFile> files, Which which) {
        return new ExportJob(files, ListingFormat.LATEX);
    }

    @Override
    Job job(List<TaskFile> files, Which which, ExecutionEvent event) {
        return new ExportJob(files, Optional.ofNullable(event.getParameter(FORMAT)).flatMap(ListingFormat::of)
                .orElse(ListingFormat.LATEX));
    }

    private static final class ExportJob extends TaskJob {

        private final ListingFormat format;

        ExportJob(List<TaskFile> files, ListingFormat format) {
            super("Export", files);
            this.format = format;
        }

        @Override
        List<String> run(TaskFile file, Document document, JobProgress progress) throws InputException, CoreException {
            Export export = Export.of(document, Wish.all(format));
            return List.of("wrote " + file.write(export.fileName(), export.text()).place());
        }
    }
}
