// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import rbcast.tasks.ExitStatus;

/** Real processes, and the signal that Ctrl-C sends. The timeouts only keep a mistake from hanging the build. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CtrlCTest {

    @TempDir
    private Path folder;

    private Process process;
    private BufferedReader watched;

    @AfterEach
    void endProcess() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void an_interrupted_synthesis_writes_the_best_that_it_has_verified() throws Exception {
        Path learned = folder.resolve("learned.rbcast");
        start(Main.class, "synthesize", "--failure", "no-failure", "-n", "3", "-f", "0", "--episodes", "200",
                "--simulations", "4000", "-o", learned.toString());

        press(waitFor("best "));

        assertThat(process.waitFor()).isEqualTo(ExitStatus.NO_VERDICT.code());
        assertThat(Files.readString(learned)).contains("Verified by", "verify Learned {",
                "This result depends on the clock: it ended early (cancelled).");
        assertThat(Files.readString(folder.resolve("out"))).contains("of 4,000 simulations were run: cancelled",
                "wrote " + learned);
    }

    @Test
    void a_second_time_ends_the_program_at_once_whatever_it_is_doing() throws Exception {
        start(StubbornCommand.class);

        press(waitFor("working"));
        press(waitFor("told to stop"));

        assertThat(process.waitFor()).isEqualTo(130);
    }

    private void start(Class<?> program, String... arguments) throws IOException {
        // a shell may have started the build with the signal switched off
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.addAll(CommandLineProcess.java(program, List.of()));
        command.addAll(List.of(arguments));
        boolean quiet = program == Main.class;
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectOutput(quiet ? ProcessBuilder.Redirect.to(folder.resolve("out").toFile())
                : ProcessBuilder.Redirect.PIPE);
        process = builder.start();
        watched = quiet ? process.errorReader(StandardCharsets.UTF_8) : process.inputReader(StandardCharsets.UTF_8);
    }

    private long waitFor(String words) throws IOException {
        String line = watched.readLine();
        while (line != null && !line.contains(words)) {
            line = watched.readLine();
        }
        assertThat(line).as("a line with '%s'", words).isNotNull();
        return process.pid();
    }

    private static void press(long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(pid)).start().waitFor()).isZero();
    }
}
