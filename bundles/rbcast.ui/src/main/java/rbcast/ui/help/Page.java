// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;

import org.eclipse.core.runtime.IPath;
import org.osgi.framework.FrameworkUtil;

/**
 * A page of the documentation.
 *
 * @param name of its file
 * @param text what there is to read
 */
public record Page(String name, PageText text) {

    private static final String FOLDER = "docs";

    /** In the order in which one would read them; the others follow by name. */
    private static final List<String> FIRST = List.of("tour.md", "workbench.md", "language.md", "course.md",
            "command-line.md", "editors.md", "diagnostics.md", "replay.md", "semantics.md", "learner.md", "proofs.md",
            "certificates.md");

    /** All pages, read; takes a moment. */
    public static List<Page> all() {
        Enumeration<URL> found = FrameworkUtil.getBundle(Page.class).findEntries(FOLDER, "*.md", false);
        return found == null ? List.of() : Collections.list(found).stream().map(Page::read)
                .sorted(Comparator.comparingInt(Page::place).thenComparing(Page::name)).toList();
    }

    private int place() {
        int place = FIRST.indexOf(name);
        return place < 0 ? FIRST.size() : place;
    }

    private static Page read(URL address) {
        try (InputStream content = address.openStream()) {
            return new Page(IPath.fromPortableString(address.getPath()).lastSegment(),
                    PageReader.read(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException("A page of the documentation could not be read: " + address, failure);
        }
    }

    /** Its first heading. */
    public String title() {
        return text.headings().isEmpty() ? name : text.headings().get(0).title();
    }
}
