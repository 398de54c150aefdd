// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

import rbcast.dsl.Document;
import rbcast.tasks.verify.VerificationResult;

/** A file that a task is about: one of the workspace, or one from elsewhere on this machine. */
sealed interface TaskFile permits WorkspaceFile, OutsideFile {

    /** What an editor shows; empty if that is no file. */
    static Optional<TaskFile> of(IEditorInput input) {
        IFile file = Adapters.adapt(input, IFile.class);
        if (file != null) {
            return Optional.of(new WorkspaceFile(file));
        }
        return input instanceof IURIEditorInput named && "file".equals(named.getURI().getScheme())
                ? Optional.of(new OutsideFile(Path.of(named.getURI()))) : Optional.empty();
    }

    /** Without its folders. */
    String name();

    /** As results name it: the path in the workspace, or that on the machine. */
    String place();

    /** The project that it belongs to; empty for one from outside. */
    Optional<IProject> project();

    /** Whether it is still there. */
    boolean exists();

    /** What stands in it. */
    Document read() throws CoreException;

    /** Shows verdicts on its algorithms where the file is shown. */
    void show(Document document, List<VerificationResult> results);

    /**
     * Writes another file beside it; one of that name is replaced, and what it held can be had back.
     *
     * @param name with a folder before it where that is to be made, as in {@code promela/model.pml}
     * @return the other file, which is elsewhere if none can be written beside this one
     */
    TaskFile write(String name, String text) throws CoreException;

    /**
     * Writes another file beside it, under a name with a number where that name is something else's already.
     *
     * @param stem the name, but for its extension
     * @param extension with the dot
     */
    default TaskFile writeNew(String stem, String extension, String text) throws CoreException {
        int number = 1;
        String name = stem + extension;
        while (isTaken(name, text)) {
            number++;
            name = stem + "-" + number + extension;
        }
        return write(name, text);
    }

    /** Whether there is something of that name beside it that is no file with just this text. */
    boolean isTaken(String name, String text);

    /** Opens it in an editor; in the UI thread. */
    IEditorPart open(IWorkbenchPage page) throws PartInitException;
}
