// SPDX-License-Identifier: EPL-2.0
package rbcast.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build without the workbench has none of this. */
@DisplayName("The workbench of a release")
class WorkbenchArchiveTest {

    @TempDir
    Path folder;

    private static Path made(String name) {
        Path file = Installation.file(name);
        assumeTrue(Files.exists(file), "this build has no workbench");
        return file;
    }

    @Test
    void hasAStartScriptAndWhatThatNeeds() throws IOException, InterruptedException {
        Path archive = made("rbcast-workbench-%s-linux.gtk.x86_64.tar.gz".formatted(Installation.version()));
        Installation.run(folder, Map.of(), List.of("tar", "xzf", archive.toString())).successful();
        Path root = folder.resolve("rbcast-workbench-" + Installation.version());

        assertThat(root.resolve("rbcast-workbench")).isExecutable();
        assertThat(root.resolve("workbench/rbcast-workbench")).doesNotExist();
        assertThat(root.resolve("workbench/plugins")).isDirectoryContaining(
                "glob:**/org.eclipse.equinox.launcher_*.jar").isDirectoryContaining("glob:**/rbcast.ui_*.jar");
        assertThat(root.resolve("lib/jvm.options")).isNotEmptyFile();
        assertThat(root.resolve("examples/paper/algorithms.rbcast")).isNotEmptyFile();
        assertThat(Installation.run(folder, Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""),
                List.of(root.resolve("rbcast-workbench").toString()))).satisfies(run -> {
                    assertThat(run.status()).isEqualTo(4);
                    assertThat(run.output()).contains("the workbench needs a display");
                });
    }

    @Test
    void saysNotWhoHasBuiltIt() throws IOException, InterruptedException {
        Path archive = made("rbcast-workbench-%s-linux.gtk.x86_64.tar.gz".formatted(Installation.version()));

        assertThat(Installation.ownersIn(archive)).containsExactlyInAnyOrder("0/0", "root/root");
    }

    @Test
    void canBeInstalledFromTheZippedUpdateSite() throws IOException {
        Path site = made("rbcast-update-site-%s.zip".formatted(Installation.version()));
        try (ZipFile zip = new ZipFile(site.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).anyMatch(name -> name.startsWith("content."))
                    .anyMatch(name -> name.startsWith("artifacts."))
                    .anyMatch(name -> name.startsWith("features/rbcast.feature_"))
                    .anyMatch(name -> name.startsWith("plugins/rbcast.ui_"));
        }
    }

    @Test
    void hasChecksumsOfItsFiles() throws IOException {
        made("rbcast-update-site-%s.zip".formatted(Installation.version()));

        assertThat(Installation.file("SHA256SUMS")).content().contains("  rbcast-workbench-", "  rbcast-update-site-");
    }
}
