// SPDX-License-Identifier: EPL-2.0
package rbcast.reproducible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modes in jars are those that the umask of who builds has left. */
class OurJarsTest {

    private static final Instant TIME = Instant.parse("2026-11-26T23:37:00Z");
    private static final Map<String, String> POSIX = Map.of("create", "true", "enablePosixFileAttributes", "true");

    @TempDir
    private Path folder;

    private Path jar(String name, String readable, String executable) throws IOException {
        Path jar = folder.resolve(name);
        Files.createDirectories(jar.getParent());
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), POSIX)) {
            for (Map.Entry<String, String> file : Map.of("/a.class", readable, "/start", executable).entrySet()) {
                Path path = Files.writeString(zip.getPath(file.getKey()), "what is in " + file.getKey());
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(file.getValue()));
                Files.setLastModifiedTime(path, FileTime.from(TIME));
            }
        }
        return jar;
    }

    private static String mode(Path jar, String file) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), POSIX)) {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(zip.getPath(file)));
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void aJarOfAClosedMachineIsThatOfAnOpenOne() throws IOException {
        Path closed = jar("closed.jar", "rw-------", "rwx------");
        Path open = jar("open.jar", "rw-rw-r--", "rwxrwxr-x");
        assertThat(Files.readAllBytes(closed)).isNotEqualTo(Files.readAllBytes(open));

        Files.write(closed, OurJars.withUsualModes(Files.readAllBytes(closed)));

        assertThat(Files.readAllBytes(closed)).isEqualTo(OurJars.withUsualModes(Files.readAllBytes(open)));
        assertThat(mode(closed, "/a.class")).isEqualTo("rw-r--r--");
        assertThat(mode(closed, "/start")).isEqualTo("rwxr-xr-x");
        assertThat(Zip.read(closed)).containsKeys("a.class", "start").satisfies(entries ->
                assertThat(entries.get("start")).asString(StandardCharsets.UTF_8).isEqualTo("what is in /start"));
    }

    @Test
    void anUpdateSiteHasTheChecksumsOfItsJarsAsTheyAreAfterwardsAndJarsOfOthersAsTheyWere() throws Exception {
        Path ours = jar("plugins/rbcast.text_1.0.0.jar", "rw-------", "rwx------");
        Path others = jar("plugins/others_1.0.0.jar", "rw-------", "rwx------");
        byte[] before = Files.readAllBytes(others);
        String index = """
                <repository>
                <artifacts size='2'>
                <artifact classifier='osgi.bundle' id='rbcast.text' version='1.0.0'>
                <properties size='1'><property name='download.checksum.sha-256' value='%s'/></properties>
                </artifact>
                <artifact classifier='osgi.bundle' id='others' version='1.0.0'/>
                </artifacts>
                </repository>
                """.formatted(sha256(ours));
        byte[] xml = index.getBytes(StandardCharsets.UTF_8);
        Zip.write(folder.resolve("content.jar"), Map.of("content.xml", xml), TIME);
        Zip.write(folder.resolve("artifacts.jar"), Map.of("artifacts.xml", xml), TIME);
        String old = sha256(ours);
        Files.setPosixFilePermissions(ours, PosixFilePermissions.fromString("rw-------"));
        Files.setPosixFilePermissions(ours.getParent(), PosixFilePermissions.fromString("rwx------"));

        UpdateSite.normalise(folder, TIME);

        assertThat(mode(ours, "/a.class")).isEqualTo("rw-r--r--");
        assertThat(Zip.read(folder.resolve("artifacts.jar")).get("artifacts.xml")).asString(StandardCharsets.UTF_8)
                .contains("value=\"" + sha256(ours) + '"').doesNotContain(old);
        assertThat(Files.readAllBytes(others)).isEqualTo(before);
        assertThat(Files.getPosixFilePermissions(ours)).as("modes in the archive of the site")
                .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(Files.getPosixFilePermissions(ours.getParent())).isEqualTo(PosixFilePermissions.fromString(
                "rwxr-xr-x"));
    }

    @Test
    void whatIsNoJarIsRefused() {
        assertThatIOException().isThrownBy(() -> OurJars.withUsualModes("no jar, but longer than its end".getBytes(
                StandardCharsets.UTF_8))).withMessage("This is no jar");
        assertThatIOException().isThrownBy(() -> OurJars.withUsualModes(new byte[0])).withMessage("This is no jar");
    }
}
