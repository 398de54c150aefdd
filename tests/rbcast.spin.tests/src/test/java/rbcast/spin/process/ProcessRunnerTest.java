// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.algorithm.verdict.Cancellation;
import rbcast.spin.process.ProcessResult.End;

class ProcessRunnerTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @AfterEach
    void noProcessIsLeft() {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static ProcessResult run(Duration limit, Cancellation cancellation, String... command) throws IOException {
        try (RunFolder folder = RunFolder.create()) {
            return new ProcessRunner().run(List.of(command), folder, limit, cancellation);
        }
    }

    private static ProcessResult shell(String script) throws IOException {
        return run(LONG, Cancellation.NEVER, "sh", "-c", script);
    }

    @Test
    void outputOfBothKindsAndTheStatusAreReported() throws IOException {
        ProcessResult result = shell("echo out; echo err >&2; exit 7");

        assertThat(result).isEqualTo(new ProcessResult(End.BY_ITSELF, 7, "out\nerr\n"));
        assertThat(result.succeeded()).isFalse();
        assertThat(result.lastLine()).isEqualTo("err");
    }

    @Test
    void argumentsAreNeverReadByAShell() throws IOException {
        assertThat(run(LONG, Cancellation.NEVER, "echo", "$(id)", "`id`", "a b; c", "*").output())
                .isEqualTo("$(id) `id` a b; c *\n");
    }

    @Test
    void aProgramThatReadsItsInputFindsItEmpty() throws IOException {
        assertThat(shell("cat").output()).isEmpty();
    }

    @Test
    void aProgramRunsInItsPrivateFolderWhichDisappears() throws IOException {
        RunFolder folder = RunFolder.create();
        try (folder) {
            new ProcessRunner().run(List.of("sh", "-c", "mkdir -p a/b && touch a/b/c"), folder, LONG,
                    Cancellation.NEVER);
            assertThat(folder.path().resolve("a/b/c")).exists();
        }
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void theSignalThatKilledAProgramIsReported() throws IOException {
        assertThat(shell("kill -SEGV $$").signal()).isEqualTo(11);
        assertThat(shell("exit 3").signal()).isZero();
    }

    @Test
    void aProgramIsStoppedWhenItsTimeIsUp() throws IOException {
        ProcessResult result = run(Duration.ofMillis(50), Cancellation.NEVER, "sleep", "1000");

        assertThat(result.end()).isEqualTo(End.OUT_OF_TIME);
        assertThat(result.succeeded()).isFalse();
    }

    @Test
    void aProgramIsAskedToStopBeforeItIsKilled() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        ProcessResult result = run(LONG, () -> asked.incrementAndGet() > 5, "sh", "-c",
                "trap 'echo interrupted; exit 0' INT; echo ready; while :; do sleep 0.01; done");

        assertThat(result.end()).isEqualTo(End.CANCELLED);
        assertThat(result.output()).contains("ready").contains("interrupted");
    }

    @Test
    void aProgramThatIgnoresSignalsIsKilledWithAllThatItStarted() throws IOException {
        ProcessResult result = run(Duration.ofMillis(100), Cancellation.NEVER, "sh", "-c",
                "trap '' INT TERM; sleep 1000 & sleep 1000 & sleep 1000");

        assertThat(result.end()).isEqualTo(End.OUT_OF_TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "setsid "})
    void aChildLeftBehindByAProgramThatEndedByItselfDiesToo(String how) throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/environ")), "only Linux tells the environment of processes");

        ProcessResult result = shell("sh -c '" + how + "sleep 1000 & echo $!' & wait; exit 3");

        assertThat(result.status()).isEqualTo(3);
        assertDies(Long.parseLong(result.output().strip()));
    }

    /** A signal is obeyed in a moment, not at once; whoever has obeyed it stays a zombie as long as init likes. */
    private static void assertDies(long process) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (runs(process)) {
            assertThat(System.nanoTime()).as("process %d still runs", process).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static boolean runs(long process) {
        try {
            String status = Files.readString(Path.of("/proc/" + process + "/stat"));
            return "ZX".indexOf(status.charAt(status.lastIndexOf(')') + 2)) < 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /** While a process becomes another program it shows neither environment nor arguments. */
    @Test
    void aChildThatJustBecomesAnotherProgramDiesToo() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/environ")), "only Linux tells the environment of processes");
        for (int i = 0; i < 50; i++) {
            ProcessResult result = shell("sh -c 'setsid sleep 1000 & echo $!' & wait");
            assertDies(Long.parseLong(result.output().strip()));
        }
    }

    @Test
    void whatAProgramThatIsStoppedHasOrphanedDiesToo() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/environ")), "only Linux tells the environment of processes");
        AtomicInteger asked = new AtomicInteger();

        ProcessResult result = run(LONG, () -> asked.incrementAndGet() > 20, "sh", "-c",
                "sh -c 'sleep 1000 & echo $!'; sleep 1000");

        assertThat(result.end()).isEqualTo(End.CANCELLED);
        assertDies(Long.parseLong(result.output().strip()));
    }

    @Test
    void temporaryFilesOfAProgramDisappearWithTheRun() throws IOException {
        try (RunFolder folder = RunFolder.create()) {
            ProcessResult result = new ProcessRunner().run(List.of("sh", "-c", "mktemp"), folder, LONG,
                    Cancellation.NEVER);
            assertThat(result.output()).startsWith(folder.path() + "/");
        }
    }

    @Test
    void aProgramThatNeverEndsPrintingIsStopped() throws IOException {
        ProcessResult result = run(LONG, Cancellation.NEVER, "yes");

        assertThat(result.end()).isEqualTo(End.TOO_MUCH_OUTPUT);
        assertThat(result.output().length()).isLessThanOrEqualTo((int) ProcessRunner.MOST_OUTPUT);
    }

    @Test
    void anInterruptOfTheCallerCancelsAndIsKept() throws IOException {
        Thread.currentThread().interrupt();
        ProcessResult result = run(LONG, Cancellation.NEVER, "sleep", "1000");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.end()).isEqualTo(End.CANCELLED);
    }

    @Test
    void aProgramThatDoesNotExistIsAnError() {
        assertThatThrownBy(() -> run(LONG, Cancellation.NEVER, "no-such-program")).isInstanceOf(IOException.class)
                .hasMessageContaining("no-such-program");
    }

    @Test
    void manyProgramsAtOnceDoNotMixTheirOutput() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<ProcessResult>> results = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String number = Integer.toString(i);
                results.add(threads.submit(() -> run(LONG, Cancellation.NEVER, "echo", number)));
            }
            for (int i = 0; i < 64; i++) {
                assertThat(results.get(i).get().output()).isEqualTo(i + "\n");
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
