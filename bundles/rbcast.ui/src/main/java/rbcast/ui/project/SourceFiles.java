// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;

import rbcast.dsl.ide.text.Folders;
import rbcast.ui.language.Language;

/** The files of the language that somebody has written: what tools make, and what lies in their folders, is theirs. */
public final class SourceFiles {

    private SourceFiles() {
    }

    /** All those in a folder and the folders in it. */
    public static List<IFile> in(IContainer folder) throws CoreException {
        List<IFile> files = new ArrayList<>();
        folder.accept(resource -> {
            if (resource instanceof IFile file && isSource(file)) {
                files.add(file);
            }
            return true;
        });
        return files;
    }

    /** Whether a file is there and is one of those. */
    static boolean isSource(IFile file) {
        IPath folder = file.getProjectRelativePath().removeLastSegments(1);
        return file.exists() && Language.FILE_EXTENSION.equals(file.getFileExtension())
                && !file.isDerived(IResource.CHECK_ANCESTORS)
                && Stream.of(folder.segments()).noneMatch(Folders::isOfTools);
    }
}
