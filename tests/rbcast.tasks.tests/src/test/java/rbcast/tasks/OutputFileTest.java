package rbcast.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
