// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;

import rbcast.ui.language.Language;
import rbcast.ui.project.SourceFiles;

/** Runs a task on what is selected, folders with all files in them, or on the file in the editor; saves first. */
abstract class TaskHandler extends AbstractHandler {

    /** Names the parameter of the command that says which definition is meant, where not all are. */
    private static final String ONLY = "rbcast.ui.only";

    /**
     * The job that does it.
     *
     * @param only the name of the only algorithm or synthesis that is meant; empty for all
     */
    abstract Job job(List<TaskFile> files, Optional<String> only);

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        Optional<String> only = Optional.ofNullable(event.getParameter(ONLY));
        try {
            Set<IFile> selected = selected(event);
            if (!selected.isEmpty()) {
                if (IDE.saveAllEditors(selected.toArray(IResource[]::new), false)) {
                    job(selected.stream().<TaskFile>map(WorkspaceFile::new).toList(), only).schedule();
                }
                return null;
            }
        } catch (CoreException failure) {
            throw new ExecutionException("What is selected could not be searched for files.", failure);
        }
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        Optional<TaskFile> shown = editor == null ? Optional.empty() : TaskFile.of(editor.getEditorInput());
        if (shown.isPresent() && editor.getSite().getPage().saveEditor(editor, false)) {
            job(List.of(shown.get()), only).schedule();
        }
        return null;
    }

    private static Set<IFile> selected(ExecutionEvent event) throws CoreException {
        Set<IFile> files = new LinkedHashSet<>();
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            for (Object element : selection) {
                IResource resource = Adapters.adapt(element, IResource.class);
                if (resource instanceof IContainer folder && folder.isAccessible()) {
                    files.addAll(SourceFiles.in(folder));
                } else if (resource instanceof IFile file
                        && Language.FILE_EXTENSION.equals(file.getFileExtension())) {
                    files.add(file);
                }
            }
        }
        return files;
    }
}
