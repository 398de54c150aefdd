// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;

import rbcast.dsl.Document;
import rbcast.tasks.verify.VerificationResult;
import rbcast.ui.language.Language;
import rbcast.ui.results.VerdictMarkers;

/** A file of the workspace. What it held before stays in its local history. */
record WorkspaceFile(IFile file) implements TaskFile {

    @Override
    public String name() {
        return file.getName();
    }

    @Override
    public String place() {
        return file.getFullPath().toString();
    }

    @Override
    public Optional<IProject> project() {
        return Optional.of(file.getProject());
    }

    @Override
    public boolean exists() {
        return file.exists();
    }

    @Override
    public Document read() throws CoreException {
        return Language.get().document(file.readString(), place());
    }

    @Override
    public void show(Document document, List<VerificationResult> results) {
        VerdictMarkers.set(file, document, results);
    }

    @Override
    public TaskFile write(String name, String text) throws CoreException {
        IFile other = file.getParent().getFile(IPath.fromPortableString(name));
        if (other.getParent() instanceof IFolder folder && !folder.exists()) {
            folder.create(true, true, null);
        }
        other.write(text.getBytes(StandardCharsets.UTF_8), true, false, true, null);
        return new WorkspaceFile(other);
    }

    @Override
    public boolean isTaken(String name, String text) {
        IResource other = file.getParent().findMember(IPath.fromPortableString(name));
        try {
            return other != null && !(other instanceof IFile there && there.readString().equals(text));
        } catch (CoreException unreadable) {
            return true;
        }
    }

    @Override
    public IEditorPart open(IWorkbenchPage page) throws PartInitException {
        return IDE.openEditor(page, file);
    }
}
