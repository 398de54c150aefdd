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
        tool("spin", "exit 1");
        tool("gcc", "kill -9 $$");
        Files.writeString(folder.resolve("cc"), "not a program");

        assertThat(Toolchain.in(List.of(folder)).problems()).hasSize(2);
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
