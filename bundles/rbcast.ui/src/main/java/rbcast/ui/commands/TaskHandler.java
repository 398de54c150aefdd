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
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

import rbcast.ui.language.Language;
import rbcast.ui.project.SourceFiles;

/** Runs a task on what is selected, folders with all files in them, or on the file in the editor; saves first. */
abstract class TaskHandler extends AbstractHandler {

    /** Names the parameter of the command that says which definition is meant, where not all are. */
    private static final String ONLY = "rbcast.ui.only";

    /** What a command is about. */
    enum Reach {
        /** What is selected, or all of the file in the editor. */
        FILES,
        /** What the cursor of the editor stands in. */
        CURSOR,
        /** What is selected, or what the cursor of the editor stands in. */
        EITHER
    }

    private final Reach reach;

    TaskHandler(Reach reach) {
        this.reach = reach;
    }

    TaskHandler() {
        this(Reach.FILES);
    }

    /** The job that does it. */
    abstract Job job(List<TaskFile> files, Which which);

    /** Likewise; for one that has parameters of its own. */
    Job job(List<TaskFile> files, Which which, ExecutionEvent event) {
        return job(files, which);
    }

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        Which named = Which.named(Optional.ofNullable(event.getParameter(ONLY)));
        try {
            Set<IFile> selected = reach == Reach.CURSOR ? Set.of() : selected(event);
            if (!selected.isEmpty()) {
                if (IDE.saveAllEditors(selected.toArray(IResource[]::new), false)) {
                    begin(selected.stream().<TaskFile>map(WorkspaceFile::new).toList(), named, event);
                }
                return null;
            }
        } catch (CoreException failure) {
            throw new ExecutionException("What is selected could not be searched for files.", failure);
        }
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        Optional<TaskFile> shown = editor == null ? Optional.empty() : TaskFile.of(editor.getEditorInput());
        if (shown.isPresent() && editor.getSite().getPage().saveEditor(editor, false)) {
            begin(List.of(shown.get()), reach == Reach.FILES ? named : atCursor(editor), event);
        }
        return null;
    }

    private void begin(List<TaskFile> files, Which which, ExecutionEvent event) {
        LastTask.begin(files, () -> job(files, which, event));
    }

    private static Which atCursor(IEditorPart editor) {
        return editor instanceof ITextEditor text
                && text.getSelectionProvider().getSelection() instanceof ITextSelection selection
                ? Which.at(selection.getStartLine() + 1) : Which.ALL;
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
