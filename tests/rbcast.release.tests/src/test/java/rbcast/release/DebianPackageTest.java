// SPDX-License-Identifier: EPL-2.0
package rbcast.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The Debian package")
class DebianPackageTest {

    @TempDir
    Path folder;

    private Installation installed;

    @BeforeEach
    void extract() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")), "there is no dpkg-deb");
        installed = Installation.extractedPackage(folder);
    }

    private String field(String name) throws IOException, InterruptedException {
        return Installation.run(folder, Map.of(), List.of("dpkg-deb", "--field",
                Installation.debianPackage().toString(), name)).successful().strip();
    }

    @Test
    void saysWhatItIsAndNeeds() throws IOException, InterruptedException {
        assertThat(field("Package")).isEqualTo("rbcast");
        assertThat(field("Version")).isEqualTo(Installation.version().replace("-", "~"));
        assertThat(field("Architecture")).isEqualTo("all");
        assertThat(field("Depends")).contains("java17-runtime-headless");
        assertThat(field("Recommends")).contains("spin", "gcc");
    }

    @Test
    void putsTheCommandOnThePath() throws IOException, InterruptedException {
        assertThat(installed.root().resolve("bin/rbcast")).isSymbolicLink();
        assertThat(installed.rbcast("check", "../usr/share/doc/rbcast/examples/paper").successful())
                .contains("fine");
    }

    @Test
    void putsPagesAndCompletionsWhereDebianLooks() {
        assertThat(installed.root().resolve("share/man/man1/rbcast-verify.1.gz")).exists();
        assertThat(installed.root().resolve("share/bash-completion/completions/rbcast")).exists();
        assertThat(installed.root().resolve("share/zsh/vendor-completions/_rbcast")).exists();
        assertThat(installed.root().resolve("share/fish/vendor_completions.d/rbcast.fish")).exists();
        assertThat(installed.root().resolve("share/doc/rbcast/copyright")).exists();
        assertThat(installed.root().resolve("share/doc/rbcast/docs/install.md")).exists();
    }

    /** Policy 12.1 and 12.7: as {@code gzip -9n} leaves them. */
    @Test
    void compressesPagesAndItsChangelogWithoutNamesAndTimes() throws IOException, InterruptedException {
        List<Path> pages;
        try (Stream<Path> found = Files.list(installed.root().resolve("share/man/man1"))) {
            pages = found.toList();
        }
        Path changelog = installed.root().resolve("share/doc/rbcast/changelog.gz");

        assertThat(pages).isNotEmpty().allMatch(page -> page.toString().endsWith(".1.gz"));
        assertThat(pages).allSatisfy(page -> assertThat(unzipped(page)).contains(".TH \"RBCAST"));
        assertThat(unzipped(changelog)).startsWith("rbcast (%s) unstable; ".formatted(field("Version")));
    }

    private static String unzipped(Path file) throws IOException {
        assertThat(Files.readAllBytes(file)).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2);
        try (InputStream content = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void pleasesLintian() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/lintian")), "there is no lintian");

        assertThat(Installation.run(folder, Map.of("LC_ALL", "C.UTF-8"), List.of("lintian", "--allow-root",
                "--fail-on", "error,warning", Installation.debianPackage().toString())).successful()).isEmpty();
    }

    @Test
    void belongsToRoot() throws IOException, InterruptedException {
        assertThat(Installation.run(folder, Map.of(), List.of("dpkg-deb", "--contents",
                Installation.debianPackage().toString())).successful().lines())
                .allMatch(line -> line.contains(" root/root "))
                .allMatch(line -> line.matches("(drwxr-xr-x|-rw-r--r--|-rwxr-xr-x|l[-rwx]{9}) .*"));
    }
}
