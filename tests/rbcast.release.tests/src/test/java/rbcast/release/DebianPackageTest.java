// SPDX-License-Identifier: EPL-2.0
package rbcast.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
        assertThat(installed.root().resolve("share/man/man1/rbcast-verify.1")).exists();
        assertThat(installed.root().resolve("share/bash-completion/completions/rbcast")).exists();
        assertThat(installed.root().resolve("share/zsh/vendor-completions/_rbcast")).exists();
        assertThat(installed.root().resolve("share/fish/vendor_completions.d/rbcast.fish")).exists();
        assertThat(installed.root().resolve("share/doc/rbcast/copyright")).exists();
        assertThat(installed.root().resolve("share/doc/rbcast/docs/install.md")).exists();
    }

    @Test
    void belongsToRoot() throws IOException, InterruptedException {
        assertThat(Installation.run(folder, Map.of(), List.of("dpkg-deb", "--contents",
                Installation.debianPackage().toString())).successful().lines())
                .allMatch(line -> line.contains(" root/root "))
                .allMatch(line -> line.matches("(drwxr-xr-x|-rw-r--r--|-rwxr-xr-x|l[-rwx]{9}) .*"));
    }
}
