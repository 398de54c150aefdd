// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    Path folder;

    private Path pipe;

    @BeforeEach
    void makeAPipe() throws IOException, InterruptedException {
        pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    }

    @Test
    void aPipeOrADeviceIsNotReplacedByAFile() {
        assertThatIOException().isThrownBy(() -> OutputFile.write(pipe, "text"))
                .withMessageContaining("no ordinary file");
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> OutputFile.prepare(pipe));
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(folder).isDirectoryContaining(pipe::equals).isDirectoryNotContaining("glob:**.bak");
    }

    @Test
    void preparationMakesTheFolderAndLeavesNothingInIt() throws InputException {
        Path file = folder.resolve("new").resolve("file");

        OutputFile.prepare(file);

        assertThat(file.getParent()).isEmptyDirectory();
    }

    @Test
    void whatAFileHeldIsKeptBesideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "first");

        assertThat(OutputFile.write(file, "second")).contains(folder.resolve("a.bak"));
        assertThat(OutputFile.write(file, "second")).isEmpty();
        assertThat(OutputFile.write(file, "third")).contains(folder.resolve("a.bak2"));

        assertThat(file).hasContent("third");
        assertThat(folder.resolve("a.bak")).hasContent("first");
        assertThat(folder.resolve("a.bak2")).hasContent("second");
    }

    @Test
    void aFileIsReplacedUnderTheSamePermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "first");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x--x"));

        OutputFile.replace(file, "second");

        assertThat(file).hasContent("second");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-x--x");
        assertThat(folder).isDirectoryNotContaining("glob:**tmp").isDirectoryNotContaining("glob:**.bak");
    }

    @Test
    void aFileStaysItsOwners() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can give files away");
        Path file = Files.writeString(folder.resolve("a"), "first");
        Files.setOwner(file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));

        OutputFile.replace(file, "second");

        assertThat(Files.getOwner(file).getName()).isEqualTo("nobody");
    }

    @Test
    void linksStayAndWhatTheyLeadToIsReplaced() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("deep"));
        Path file = Files.writeString(deep.resolve("a"), "first");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("deep", "second-link"));
        Files.createSymbolicLink(deep.resolve("second-link"), Path.of("a"));

        OutputFile.replace(link, "second");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("second").isRegularFile();
    }

    @Test
    void aLinkToNothingYetGetsItsFile() throws IOException, InputException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("new"));

        OutputFile.prepare(link);
        OutputFile.write(link, "text");

        assertThat(folder.resolve("new")).hasContent("text");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void linksThatLeadInCirclesAreRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));

        assertThatIOException().isThrownBy(() -> OutputFile.replace(link, "text"));
    }
}
