// SPDX-License-Identifier: EPL-2.0
package rbcast.reproducible;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An update site and an installation as p2 writes them: with the time in several places, with the folder of the build,
 * and with what has no order in any.
 *
 * @param millis the time of the build
 * @param chance puts into an order
 */
record WrittenByP2(long millis, Random chance) {

    private static final String TEXT = "configure\n  the <thing> \"by\" name & number";

    void site(Path folder, List<String> units) throws IOException {
        zip(folder.resolve("content.jar"), "content.xml", repository("metadataRepository", "units", units,
                this::unit));
        zip(folder.resolve("artifacts.jar"), "artifacts.xml", repository("artifactRepository", "artifacts", units,
                this::artifact));
    }

    /** The director comes in two steps to what it is to install. */
    void installation(Path root, List<String> units) throws IOException {
        Path profile = Files.createDirectories(root.resolve(Installation.REGISTRY).resolve("DefaultProfile.profile"));
        Files.createFile(profile.resolve(".lock"));
        gzip(profile.resolve(millis + ".profile.gz"), profile(root, millis, List.of()));
        gzip(profile.resolve(millis + 1 + ".profile.gz"), profile(root, millis + 1, units));
        properties(profile.resolve(".data/actions/jvmargs"), List.of("-Xms=64m", "-Xmx=1g"));
        properties(root.resolve("configuration/config.ini"), List.of("eclipse.p2.profile=DefaultProfile",
                "osgi.framework=file\\:plugins/framework.jar", "osgi.framework.extensions="));
        write(root.resolve("configuration/org.eclipse.update/platform.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <config date="%d" transient="false">
                \t<site url="platform:/base/">
                %s
                \t</site>
                </config>
                """.formatted(millis, each(units, "\t\t<feature id=\"%s\">\n\t\t</feature>"::formatted)));
        write(root.resolve("artifacts.xml"), repository("artifactRepository", "artifacts", units,
                this::artifact));
        Path cache = root.resolve("p2/org.eclipse.equinox.p2.core/cache");
        write(cache.resolve("artifacts.xml"), repository("artifactRepository", "artifacts", List.of(),
                this::artifact));
        Files.createDirectories(cache.resolve("binary"));
        zip(cache.resolve("binary/root_1.0.0"), "start", TEXT);
        write(root.resolve("plugins/plugin.jar"), TEXT);
    }

    private String repository(String kind, String list, List<String> units, UnaryOperator<String> element) {
        String properties = properties(Map.of("p2.timestamp", Long.toString(millis), "p2.compressed", "true"));
        return """
                <?xml version='1.0' encoding='UTF-8'?>
                <?%s version='1.2.0'?>
                <repository name='A site' version='1'>
                %s
                <%s size='%d'>
                %s
                </%3$s>
                </repository>
                """.formatted(kind, properties, list, units.size(), each(units, element));
    }

    private String profile(Path root, long time, List<String> units) {
        return """
                <?xml version='1.0' encoding='UTF-8'?>
                <?profile version='1.0.0'?>
                <profile id='DefaultProfile' timestamp='%d'>
                  %s
                  <units size='%d'>
                %s
                  </units>
                  <iusProperties size='1'>
                    <iuProperties id='root' version='1.0.0'>
                      <properties size='1'>
                        <property name='unzipped|@artifact|%5$s' value='%6$s|'/>
                      </properties>
                    </iuProperties>
                  </iusProperties>
                </profile>
                """.formatted(time, properties(Map.of("org.eclipse.equinox.p2.installFolder", root.toString(),
                "org.eclipse.equinox.p2.cache", root.toString(), "org.eclipse.equinox.p2.roaming", "true")),
                units.size(), each(units, this::unit), root, String.join("|", shuffled(List.of(root + "/start",
                root + "/jvm.options"))));
    }

    private String unit(String id) {
        return """
                <unit id='%s' version='1.0.0'>
                  %s
                  <instruction key='configure'>
                    %s
                  </instruction>
                </unit>""".formatted(id, properties(Map.of("name", id, "provider", "Anybody", "maven-repository",
                "mirror-" + millis)),
                TEXT.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private String artifact(String id) {
        return """
                <artifact classifier='osgi.bundle' id='%s' version='1.0.0'>
                  %s
                </artifact>""".formatted(id, properties(Map.of("download.size", "12", "artifact.size", "12")));
    }

    private String properties(Map<String, String> values) {
        return """
                <properties size='%d'>
                %s
                </properties>""".formatted(values.size(), each(values.keySet(),
                name -> "<property name='%s' value='%s'/>".formatted(name, values.get(name))));
    }

    private String each(Collection<String> any, UnaryOperator<String> element) {
        return shuffled(any).stream().map(element).collect(Collectors.joining("\n"));
    }

    private void properties(Path file, List<String> lines) throws IOException {
        write(file, "#written at " + millis + "\n" + String.join("\n", shuffled(lines)) + "\n");
    }

    private List<String> shuffled(Collection<String> any) {
        // a set may come in another order every time, and chance is to be repeatable
        List<String> shuffled = new ArrayList<>(new TreeSet<>(any));
        Collections.shuffle(shuffled, chance);
        return shuffled;
    }

    private void zip(Path file, String name, String text) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(millis);
            zip.putNextEntry(entry);
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void gzip(Path file, String text) throws IOException {
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
