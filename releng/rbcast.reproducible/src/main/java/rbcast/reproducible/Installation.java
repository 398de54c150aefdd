// SPDX-License-Identifier: EPL-2.0
package rbcast.reproducible;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A program that p2 has installed, with what p2 keeps to update it. */
final class Installation {

    /** Where p2 keeps the history of an installation: what was installed, a file for each time. */
    static final Path REGISTRY = Path.of("p2", "org.eclipse.equinox.p2.engine", "profileRegistry");

    /**
     * In the place of the folder in which it was built. p2 goes by the folder in which the program starts, and puts
     * that into the profile; it needs a folder there to compare it with.
     */
    private static final String ANYWHERE = "/opt/rbcast-workbench";

    private static final String STATE = ".profile.gz";
    private static final Path CACHE = Path.of("p2", "org.eclipse.equinox.p2.core", "cache");

    private Installation() {
    }

    /** Leaves one time, one order and no folder of the machine that has built it. */
    static void normalise(Path folder, Instant time) throws IOException {
        for (Path profile : list(folder.resolve(REGISTRY))) {
            normaliseProfile(profile, time);
        }
        for (Path index : List.of(Path.of("artifacts.xml"), CACHE.resolve("artifacts.xml"),
                Path.of("configuration", "org.eclipse.update", "platform.xml"))) {
            Path file = folder.resolve(index);
            if (Files.exists(file)) {
                P2Xml xml = P2Xml.read(Files.readAllBytes(file));
                xml.normalise(time);
                Files.write(file, xml.bytes());
            }
        }
        // files of features that belong beside the program: their times are those of the checkout
        for (Path archive : list(folder.resolve(CACHE).resolve("binary"))) {
            Zip.write(archive, Zip.read(archive), time);
        }
        normaliseProperties(folder.resolve("configuration").resolve("config.ini"));
        for (Path jar : OurJars.in(folder.resolve("plugins"))) {
            Files.write(jar, OurJars.withUsualModes(Files.readAllBytes(jar)));
        }
    }

    /** Only its last state remains; the others are steps of the director on its way there. */
    private static void normaliseProfile(Path profile, Instant time) throws IOException {
        List<Path> states = list(profile).stream().filter(file -> file.toString().endsWith(STATE)).toList();
        if (states.isEmpty()) {
            throw new IOException("There is no state of a profile in " + profile);
        }
        P2Xml last;
        try (GZIPInputStream state = new GZIPInputStream(Files.newInputStream(states.get(states.size() - 1)))) {
            last = P2Xml.read(state.readAllBytes());
        }
        last.replaceInProperties(last.property("org.eclipse.equinox.p2.installFolder"), ANYWHERE);
        last.normalise(time);
        for (Path state : states) {
            Files.delete(state);
        }
        // p2 finds the latest by its name
        Files.write(profile.resolve(time.toEpochMilli() + STATE), compressed(last.bytes()));
        Path data = profile.resolve(".data");
        try (Stream<Path> files = Files.exists(data) ? Files.walk(data) : Stream.empty()) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                normaliseProperties(file);
            }
        }
    }

    /** Java writes the time into the comments of properties, and the properties in any order, each in one line. */
    private static void normaliseProperties(Path file) throws IOException {
        Files.write(file, Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).sorted().toList());
    }

    private static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    /** What is in a folder, by name; nothing if it is not there. */
    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
