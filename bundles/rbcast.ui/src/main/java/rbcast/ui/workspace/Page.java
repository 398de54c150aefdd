// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;

import org.eclipse.core.resources.IStorage;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;
import org.osgi.framework.FrameworkUtil;

/** A page of the documentation, to be read in an editor. */
final class Page extends PlatformObject implements IStorageEditorInput, IStorage {

    private static final String FOLDER = "docs";

    private final URL address;

    private Page(URL address) {
        this.address = address;
    }

    /** All pages, by name. */
    static List<Page> all() {
        Enumeration<URL> found = FrameworkUtil.getBundle(Page.class).findEntries(FOLDER, "*.md", false);
        return found == null ? List.of() : Collections.list(found).stream()
                .sorted(Comparator.comparing(URL::getPath)).map(Page::new).toList();
    }

    @Override
    public String getName() {
        return IPath.fromPortableString(address.getPath()).lastSegment();
    }

    @Override
    public InputStream getContents() throws CoreException {
        try {
            return address.openStream();
        } catch (IOException failure) {
            throw new CoreException(Status.error("A page of the documentation could not be read: " + address,
                    failure));
        }
    }

    @Override
    public IStorage getStorage() {
        return this;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public IPath getFullPath() {
        return null;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return getName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Page page && page.getName().equals(getName());
    }

    @Override
    public int hashCode() {
        return getName().hashCode();
    }
}
