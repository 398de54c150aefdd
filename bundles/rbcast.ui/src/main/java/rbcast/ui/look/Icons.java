// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.look;

import java.net.URL;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;

/** The icons of this bundle, by the names of their files. */
public final class Icons {

    private static final String BUNDLE = "rbcast.ui";

    private Icons() {
    }

    /** The icon of that name, for who makes an image of it. */
    public static ImageDescriptor of(String name) {
        URL url = FileLocator.find(Platform.getBundle(BUNDLE), new Path("icons/" + name + ".svg"));
        return Optional.ofNullable(url).map(ImageDescriptor::createFromURL)
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    /** The icon of that name as an image that belongs to the workbench; for the UI thread. */
    public static Image image(String name) {
        ImageRegistry images = JFaceResources.getImageRegistry();
        String key = BUNDLE + "." + name;
        if (images.getDescriptor(key) == null) {
            images.put(key, of(name));
        }
        return images.get(key);
    }
}
