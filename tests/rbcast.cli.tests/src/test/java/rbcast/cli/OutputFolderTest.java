// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What was learned goes")
class OutputFolderTest {

    @TempDir
    Path folder;

    private final Optional<Path> home = Optional.of(Path.of("/home/somebody"));

    @Test
    void intoTheCurrentFolder() {
        assertThat(OutputFolder.usual(folder, Optional.empty(), home)).isEqualTo(folder);
    }

    @Test
    void outOfTheCheckoutInWhichACommandIsTyped() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("rbcast/examples"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("rbcast"));

        assertThat(OutputFolder.usual(inside, Optional.of(folder.resolve("rbcast")), home))
                .isEqualTo(Path.of("/home/somebody/rbcast-learned"));
        assertThat(OutputFolder.usual(folder.resolve("rbcast"), Optional.of(link), home))
                .isEqualTo(Path.of("/home/somebody/rbcast-learned"));
    }

    @Test
    void intoTheCurrentFolderBesideACheckoutOrWithoutAHome() throws IOException {
        Path checkout = Files.createDirectory(folder.resolve("rbcast"));
        Path beside = Files.createDirectory(folder.resolve("rbcast-2"));

        assertThat(OutputFolder.usual(beside, Optional.of(checkout), home)).isEqualTo(beside);
        assertThat(OutputFolder.usual(checkout, Optional.of(checkout), Optional.empty())).isEqualTo(checkout);
    }

    @Test
    void intoTheFolderThatTheUserNames() {
        Path named = folder.resolve("a new/folder");
        CommandLineRun run = CommandLineRun.of("synthesize", "--failure", "no-failure", "-n", "2", "-f", "0",
                "--simulations", "1", "--episodes", "200", "--name", "Small", "--output-dir", named.toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("wrote " + named.resolve("Small-learned.rbcast"));
        assertThat(named.resolve("Small-learned.rbcast")).content().contains("algorithm Small")
                .contains("200 episodes, 1 simulation, strategy");
    }

    @Test
    void toOneNameOnly() {
        CommandLineRun run = CommandLineRun.of("synthesize", "--failure", "no-failure", "-n", "2", "-f", "0",
                "-o", folder.resolve("a").toString(), "--output-dir", folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("-o names the file, so leave --output-dir out");
    }
}
