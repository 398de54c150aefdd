// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program is killed by a library that is loaded into it, so at that very moment and nobody else. */
@DisplayName("A program that is killed while it writes leaves the old file or the new one")
class KilledWhileWritingTest {

    private static final int KILLED = 128 + 9;
    private static final String UNFORMATTED = "algorithm A{when RB-Broadcast(m) do:SEND to all(<a,m>);STOP;\n"
            + "when receive(<t,m>) do: DELIVER(m) if received(<a,m>) from 1 distinct parties;STOP;}\n";
    private static final String FORMATTED = """
            algorithm A {

                when RB-Broadcast(m) do:
                    SEND to all(<a, m>) if true and not already sent;
                    STOP if true;

                when receive(<t, m>) do:
                    DELIVER(m) if received (<a, m>) from 1 distinct party and not already delivered;
                    STOP if true;
            }
            """;

    @TempDir
    Path folder;

    private Path library;
    private Path sources;
    private Path file;

    @BeforeEach
    void compileTheLibrary() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "only Linux tells which file a number stands for");
        Path code = folder.resolve("kill-at.c");
        try (InputStream text = getClass().getResourceAsStream("kill-at.c")) {
            Files.copy(text, code);
        }
        library = folder.resolve("kill-at.so");
        assertThat(new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), code.toString()).inheritIO()
                .start().waitFor()).isZero();
        sources = Files.createDirectory(folder.resolve("sources"));
        file = Files.writeString(sources.resolve("a.rbcast"), UNFORMATTED);
    }

    private int format(String moment) throws IOException, InterruptedException {
        return CommandLineProcess.run(folder, "KILL_AT='%s' KILL_IN='%s' LD_PRELOAD='%s' exec \"$@\"".formatted(moment,
                sources, library), List.of(), "format", file.toString()).status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "half a write", "fsync", "rename"})
    void beforeTheNewFileTakesItsPlaceTheSourceIsWhatItWas(String moment) throws IOException, InterruptedException {
        assertThat(format(moment)).isEqualTo(KILLED);

        assertThat(file).hasContent(UNFORMATTED);
        assertThat(format("never")).isZero();
        assertThat(file).hasContent(FORMATTED);
    }

    @Test
    void afterwardsItIsTheNewOne() throws IOException, InterruptedException {
        assertThat(format("after rename")).isEqualTo(KILLED);

        assertThat(file).hasContent(FORMATTED);
    }
}
