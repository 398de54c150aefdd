// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

import rbcast.tasks.InputException;
import rbcast.tasks.InputText;
import rbcast.tasks.Progress;
import rbcast.tasks.certificate.CertificateCheck;
import rbcast.tasks.certificate.CertificateReader;
import rbcast.tasks.certificate.FrontCheck;
import rbcast.tasks.verify.SearchSettings;
import rbcast.ui.settings.Preferences;
import rbcast.ui.results.ResultsConsole;
import rbcast.ui.results.SourcePlace;

/** Checks the certificates that are selected, or the one in the editor, independently of what has made them. */
public final class CheckCertificateHandler extends AbstractHandler {

    private static final String EXTENSION = SynthesizeJob.CERTIFICATE.substring(1);

    @Override
    public Object execute(ExecutionEvent event) {
        List<IFile> files = new ArrayList<>();
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            for (Object element : selection) {
                Optional.ofNullable(Adapters.adapt(element, IFile.class))
                        .filter(file -> EXTENSION.equals(file.getFileExtension())).ifPresent(files::add);
            }
        }
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        if (!files.isEmpty()) {
            files.forEach(file -> new CheckJob(file.getFullPath().toString(), file.getLocation().toPath()).schedule());
        } else if (editor != null && editor.getSite().getPage().saveEditor(editor, false)) {
            SourcePlace.shownIn(editor.getEditorInput())
                    .ifPresent(place -> new CheckJob(place.name(), place.path()).schedule());
        }
        return null;
    }

    private static final class CheckJob extends Job {

        private final String place;
        private final Path file;

        CheckJob(String place, Path file) {
            super("Check " + file.getFileName());
            this.place = place;
            this.file = file;
            setUser(true);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                TaskJob.needTools();
                ResultsConsole.print("Check " + place, check(new JobProgress(monitor)));
            } catch (InputException unusable) {
                ResultsConsole.print("Check " + place, unusable.getMessage().lines().toList());
            }
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        }

        private List<String> check(Progress progress) throws InputException {
            String text = InputText.read(file, "certificate");
            SearchSettings settings = Preferences.search(Optional.empty());
            return CertificateReader.isOfFront(text)
                    ? FrontCheck.of(CertificateReader.readFront(text, place), settings.oracle(), progress).lines()
                    : CertificateCheck.of(CertificateReader.read(text, place), settings, progress).lines();
        }

        @Override
        public boolean belongsTo(Object family) {
            return TaskFamily.ID.equals(family);
        }
    }
}
