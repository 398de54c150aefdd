// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;

import rbcast.ui.language.Language;

/** Runs a task on the files that are selected, or on the one in the editor; saves them first. */
abstract class TaskHandler extends AbstractHandler {

    /** The job that does it. */
    abstract Job job(List<IFile> files);

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        List<IFile> files = files(event);
        if (!files.isEmpty() && IDE.saveAllEditors(files.toArray(IResource[]::new), false)) {
            job(files).schedule();
        }
        return null;
    }

    private static List<IFile> files(ExecutionEvent event) {
        Set<IFile> files = new LinkedHashSet<>();
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            for (Object element : selection) {
                add(Adapters.adapt(element, IFile.class), files);
            }
        }
        IEditorInput input = HandlerUtil.getActiveEditorInput(event);
        if (files.isEmpty() && input != null) {
            add(Adapters.adapt(input, IFile.class), files);
        }
        return List.copyOf(files);
    }

    private static void add(IFile file, Set<IFile> files) {
        if (file != null && Language.FILE_EXTENSION.equals(file.getFileExtension())) {
            files.add(file);
        }
    }
}
