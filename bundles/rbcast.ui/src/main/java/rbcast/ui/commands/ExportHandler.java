// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.jobs.Job;

import rbcast.dsl.Document;
import rbcast.dsl.listing.ListingFormat;
import rbcast.tasks.InputException;
import rbcast.tasks.export.Export;
import rbcast.tasks.export.Export.Wish;

/** Writes the algorithms of files as listings for LaTeX, beside each file; what stood there is in the local history. */
public final class ExportHandler extends TaskHandler {

    @Override
    Job job(List<IFile> files) {
        return new ExportJob(files);
    }

    private static final class ExportJob extends TaskJob {
        ExportJob(List<IFile> files) {
            super("Export", files);
        }

        @Override
        List<String> run(IFile file, Document document, JobProgress progress) throws InputException, CoreException {
            Export export = Export.of(document, Wish.all(ListingFormat.LATEX));
            IFile target = file.getParent().getFile(new Path(export.fileName()));
            target.write(export.text().getBytes(StandardCharsets.UTF_8), true, false, true, null);
            return List.of("wrote " + target.getFullPath());
        }
    }
}
