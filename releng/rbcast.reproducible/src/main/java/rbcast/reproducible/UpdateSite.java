// SPDX-License-Identifier: EPL-2.0
package rbcast.reproducible;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A p2 repository with its indexes in jars. */
final class UpdateSite {

    /** Of the checksums that p2 knows, what {@link MessageDigest} calls them. */
    private static final List<String> CHECKSUMS = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");

    private UpdateSite() {
    }

    /**
     * Gives the indexes one time and one order, and the usual modes to files in jars of ours and to those of the site,
     * from where the archive of the site has them. Jars of others stay as they are.
     *
     * @throws IOException if there are other forms of the indexes, which would disagree with these
     */
    static void normalise(Path folder, Instant time) throws IOException {
        P2Xml content = read(folder, "content");
        content.normalise(time);
        write(folder, "content", content, time);
        P2Xml artifacts = read(folder, "artifacts");
        for (String kind : List.of("features", "plugins")) {
            for (Path jar : OurJars.in(folder.resolve(kind))) {
                byte[] before = Files.readAllBytes(jar);
                byte[] after = OurJars.withUsualModes(before);
                Files.write(jar, after);
                for (String algorithm : CHECKSUMS) {
                    artifacts.replaceInProperties(checksum(algorithm, before), checksum(algorithm, after));
                }
            }
        }
        artifacts.normalise(time);
        write(folder, "artifacts", artifacts, time);
        setUsualModes(folder);
    }

    private static void setUsualModes(Path folder) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(
                        Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static P2Xml read(Path folder, String name) throws IOException {
        for (String other : List.of(name + ".xml", name + ".xml.xz")) {
            if (Files.exists(folder.resolve(other))) {
                throw new IOException("There is an index in another form: " + folder.resolve(other));
            }
        }
        return P2Xml.read(Zip.read(folder.resolve(name + ".jar")).get(name + ".xml"));
    }

    private static void write(Path folder, String name, P2Xml index, Instant time) throws IOException {
        Zip.write(folder.resolve(name + ".jar"), Map.of(name + ".xml", index.bytes()), time);
    }

    private static String checksum(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no " + algorithm, e);
        }
    }
}
