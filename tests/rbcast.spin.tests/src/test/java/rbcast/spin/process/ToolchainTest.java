// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolchainTest {

    @TempDir
    private Path folder;

    private Path tool(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    @Test
    void toolsAreFoundWithTheirVersions() throws IOException {
        Path spin = tool("spin", "echo 'Spin Version 9'");
        tool("cc", "echo 'cc 3'; echo 'more'");

        Toolchain tools = Toolchain.in(List.of(folder.resolve("nothing here"), folder));

        assertThat(tools.spin()).contains(new Tool("spin", spin, "Spin Version 9"));
        assertThat(tools.compiler()).map(Tool::version).contains("cc 3");
        assertThat(tools.isComplete()).isTrue();
        assertThat(tools.problems()).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidTogetherWithTheWayToGetIt() {
        Toolchain tools = Toolchain.in(List.of(folder));

        assertThat(tools.isComplete()).isFalse();
        assertThat(tools.problems()).hasSize(2).anySatisfy(line -> assertThat(line).contains("apt-get install spin"))
                .anySatisfy(line -> assertThat(line).contains("apt-get install gcc libc6-dev"));
    }

    @Test
    void aToolThatDoesNotWorkIsMissing() throws IOException {
        tool("spin", "echo no licence; exit 1");
        tool("gcc", "kill -9 $$");

        assertThat(Toolchain.in(List.of(folder)).problems()).containsExactly(
                folder.resolve("spin") + " does not work: '-V' ended with status 1 (no licence)",
                folder.resolve("gcc") + " does not work: it was killed by signal 9");
    }

    @Test
    void whatKeepsAToolFromStartingIsSaidInsteadOfAdviceToInstallIt() throws IOException {
        Files.writeString(folder.resolve("spin"), "#!/no/such/interpreter\n");
        assertThat(folder.resolve("spin").toFile().setExecutable(true)).isTrue();

        assertThat(Toolchain.in(List.of(folder)).problems().get(0)).contains("spin does not work", "No such file")
                .doesNotContain("install");
    }

    @Test
    void anotherCompilerDoesWhereTheFirstIsBroken() throws IOException {
        tool("gcc", "exit 1");
        tool("clang", "echo clang 14");

        assertThat(Toolchain.in(List.of(folder)).compiler()).map(Tool::name).contains("clang");
    }

    @Test
    void aToolIsNotMissingBecauseThereIsNoPlaceForWhatItPrints() throws IOException {
        tool("spin", "echo 'Spin Version 9'");
        tool("gcc", "echo 'gcc 3'");
        String place = System.getProperty("java.io.tmpdir");
        System.setProperty("java.io.tmpdir", folder.resolve("gone").toString());
        try {
            assertThat(Toolchain.in(List.of(folder)).isComplete()).isTrue();
        } finally {
            System.setProperty("java.io.tmpdir", place);
        }
    }
}
