// SPDX-License-Identifier: EPL-2.0
package rbcast.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

import org.junit.jupiter.api.Test;

class IoProblemTest {

    @Test
    void aFileNameAloneIsNoExplanation() {
        assertThat(IoProblem.inWords(new NoSuchFileException("a"))).isEqualTo("a: there is no such file or folder");
        assertThat(IoProblem.inWords(new AccessDeniedException("a"))).isEqualTo("a: permission denied");
    }

    @Test
    void whatTheSystemSaysIsToldWithTheFile() {
        FileSystemException full = new FileSystemException("a", null, "No space left on device");

        assertThat(IoProblem.inWords(full)).isEqualTo("a: No space left on device");
        assertThat(IoProblem.reason(full)).isEqualTo("No space left on device");
        assertThat(IoProblem.inWords(new IOException())).isEqualTo("IOException");
    }

    @Test
    void aProgramThatCannotBeStartedIsToldInTheWordsOfTheSystem() {
        IOException problem = new IOException(
                "Cannot run program \"/bin/spin\" (in directory \"/tmp/x\"): error=24, Too many open files");

        assertThat(IoProblem.reason(problem)).isEqualTo("it cannot be started: Too many open files");
    }
}
