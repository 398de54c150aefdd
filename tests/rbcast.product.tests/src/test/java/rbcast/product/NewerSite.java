// SPDX-License-Identifier: EPL-2.0
package rbcast.product;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * An update site as a later build makes it: what is ours has a newer version, in what the site says of it and in the
 * files themselves. Files of others are left out, as an installation that is there already has them.
 */
final class NewerSite {

    private final String was;
    private final String is;

    /**
     * @param was the version of ours in the site that is there
     * @param is the newer one
     */
    NewerSite(String was, String is) {
        this.was = was;
        this.is = is;
    }

    /** Makes it in an empty folder from the site that is there. */
    void make(Path site, Path folder) throws IOException {
        for (String index : List.of("content", "artifacts")) {
            try (JarFile jar = new JarFile(site.resolve(index + ".jar").toFile())) {
                String text = new String(jar.getInputStream(jar.getEntry(index + ".xml")).readAllBytes(),
                        StandardCharsets.UTF_8);
                // the sums are those of files that change
                Files.writeString(folder.resolve(index + ".xml"), text.replace(was, is)
                        .replaceAll("<property name=['\"]download\\.(checksum|md5)[^>]*/>", ""));
            }
        }
        for (String kind : List.of("features", "plugins")) {
            Files.createDirectories(folder.resolve(kind));
            try (Stream<Path> files = Files.list(site.resolve(kind))) {
                for (Path file : files.filter(each -> each.getFileName().toString().contains(was)).toList()) {
                    copy(file, folder.resolve(kind).resolve(file.getFileName().toString().replace(was, is)));
                }
            }
        }
    }

    private void copy(Path from, Path to) throws IOException {
        try (JarFile jar = new JarFile(from.toFile()); OutputStream file = Files.newOutputStream(to);
                JarOutputStream copy = new JarOutputStream(file)) {
            for (JarEntry entry : jar.stream().toList()) {
                byte[] content = jar.getInputStream(entry).readAllBytes();
                copy.putNextEntry(new JarEntry(entry.getName()));
                copy.write(saysVersion(entry.getName()) ? new String(content, StandardCharsets.UTF_8).replace(was, is)
                        .getBytes(StandardCharsets.UTF_8) : content);
                copy.closeEntry();
            }
        }
    }

    private static boolean saysVersion(String name) {
        return name.equals(JarFile.MANIFEST_NAME) || name.equals("feature.xml");
    }
}
