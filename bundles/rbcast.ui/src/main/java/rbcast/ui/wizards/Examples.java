// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.wizards;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.osgi.framework.FrameworkUtil;

/** What a new project can begin with. */
enum Examples {
    NONE("&Nothing", ""),
    PAPER("Algorithms and experiments of the &paper", "examples/paper"),
    LITERATURE("Algorithms of the &literature", "examples/literature");

    private final String title;
    private final String folder;

    Examples(String title, String folder) {
        this.title = title;
        this.folder = folder;
    }

    /** As a choice in a dialog. */
    String title() {
        return title;
    }

    /** Copies them into a folder; answers the copies, by name. */
    List<IFile> copyTo(IContainer target, IProgressMonitor monitor) throws CoreException {
        List<IFile> files = new ArrayList<>();
        for (URL example : examples()) {
            IFile file = target.getFile(IPath.fromPortableString(IPath.fromPortableString(example.getPath())
                    .lastSegment()));
            try (InputStream in = example.openStream()) {
                file.create(in.readAllBytes(), true, false, monitor);
            } catch (IOException failure) {
                throw new CoreException(Status.error("An example could not be read: " + example, failure));
            }
            files.add(file);
        }
        return files;
    }

    private List<URL> examples() {
        Enumeration<URL> found = folder.isEmpty() ? null
                : FrameworkUtil.getBundle(Examples.class).findEntries(folder, "*.rbcast", false);
        return found == null ? List.of() : Collections.list(found).stream()
                .sorted(Comparator.comparing(URL::getPath)).toList();
    }
}
