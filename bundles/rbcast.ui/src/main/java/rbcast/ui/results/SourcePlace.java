// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.results;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.IDocumentProvider;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * A source file as results name it.
 *
 * @param name the path in the workspace, or else that on the machine
 */
public record SourcePlace(String name) {

    public SourcePlace {
        Objects.requireNonNull(name);
    }

    /** A file of this machine; one that is in the workspace is named as it is called there. */
    public static SourcePlace of(Path file) {
        return new SourcePlace(inWorkspace(file).map(own -> own.getFullPath().toString())
                .orElseGet(file::toString));
    }

    /** The file of the workspace that lies there. */
    public static Optional<IFile> inWorkspace(Path file) {
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot()
                .findFilesForLocationURI(file.toAbsolutePath().toUri())).findFirst();
    }

    /** Lets the workspace see a file that was written past it. */
    public static void refresh(Path file) {
        inWorkspace(file).ifPresent(own -> {
            try {
                own.refreshLocal(IResource.DEPTH_ZERO, null);
            } catch (CoreException unseen) {
                ILog.get().info(own.getFullPath() + " was written, but the workspace does not see it yet.", unseen);
            }
        });
    }

    /** What an editor shows; empty if that is no file. */
    public static Optional<SourcePlace> shownIn(IEditorInput input) {
        IFile own = Adapters.adapt(input, IFile.class);
        if (own != null) {
            return Optional.of(new SourcePlace(own.getFullPath().toString()));
        }
        return input instanceof IURIEditorInput named && "file".equals(named.getURI().getScheme())
                ? Optional.of(new SourcePlace(Path.of(named.getURI()).toString())) : Optional.empty();
    }

    /** The file of the workspace; empty for one from elsewhere, or one that is gone. */
    public Optional<IFile> file() {
        IPath path = IPath.fromPortableString(name);
        return path.segmentCount() < 2 ? Optional.empty()
                : Optional.of(ResourcesPlugin.getWorkspace().getRoot().getFile(path)).filter(IFile::exists);
    }

    /** Where it is on this machine. */
    public Path path() {
        return file().map(IFile::getLocation).map(location -> location.toFile().toPath())
                .orElseGet(() -> Path.of(name));
    }

    /**
     * Opens it in an editor; in the UI thread.
     *
     * @param activate whether the editor gets the keyboard; it comes to the front in any case
     */
    public IEditorPart open(IWorkbenchPage page, boolean activate) throws PartInitException {
        Optional<IFile> own = file();
        IEditorPart editor = own.isPresent() ? IDE.openEditor(page, own.get(), activate) : page.openEditor(
                new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(IPath.fromPortableString(name))),
                IDE.getEditorDescriptor(name, true, false).getId(), activate);
        page.bringToTop(editor);
        return editor;
    }

    /**
     * Opens it with a line selected; in the UI thread.
     *
     * @param line from 1
     */
    public void reveal(IWorkbenchPage page, int line) {
        try {
            if (open(page, true) instanceof ITextEditor text) {
                select(text, line);
            }
        } catch (PartInitException gone) {
            ILog.get().info(name + " cannot be shown.", gone);
        }
    }

    /** Selects a line, from 1, if there is one of that number and the editor is still open. */
    public static void select(ITextEditor editor, int line) {
        IDocumentProvider provider = editor.getDocumentProvider();
        IDocument document = provider == null ? null : provider.getDocument(editor.getEditorInput());
        try {
            if (document != null) {
                IRegion place = document.getLineInformation(line - 1);
                editor.selectAndReveal(place.getOffset(), place.getLength());
            }
        } catch (BadLocationException gone) {
            ILog.get().info("There is no line " + line + ".", gone);
        }
    }
}
