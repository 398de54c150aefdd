// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void theToolsOfSomebodysChoiceGoBeforeThoseOfTheFolders() throws IOException {
        tool("spin", "echo 'Spin Version 9'");
        tool("gcc", "echo 'gcc 3'");
        Path chosen = Files.createDirectory(folder.resolve("a $(x) folder"));
        Path spin = Files.copy(tool("spin-10", "echo 'Spin Version 10'"), chosen.resolve("spin"),
                StandardCopyOption.COPY_ATTRIBUTES);
        tool("gcc-12", "echo 'gcc 12'");

        Toolchain tools = Toolchain.in(List.of(folder), Optional.of(spin.toString()), Optional.of("gcc-12"));

        assertThat(tools.spin()).contains(new Tool(spin.toString(), spin, "Spin Version 10"));
        assertThat(tools.compiler()).contains(new Tool("gcc-12", folder.resolve("gcc-12"), "gcc 12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no/such/spin", "no-such-spin", "nul \0", "/", ""})
    void nothingTakesThePlaceOfAChoiceThatIsNoProgram(String choice) throws IOException {
        tool("spin", "echo 'Spin Version 9'");
        tool("gcc", "echo 'gcc 3'");

        Toolchain tools = Toolchain.in(List.of(folder), Optional.of(choice), Optional.of(choice));

        assertThat(tools.isComplete()).isFalse();
        assertThat(tools.problems()).hasSize(2)
                .allMatch(line -> line.endsWith("choose another, or none to take the one on the PATH"))
                .anyMatch(line -> line.contains("is chosen for Spin,"))
                .anyMatch(line -> line.contains("is chosen for the C compiler,"));
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
