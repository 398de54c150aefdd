// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import rbcast.algorithm.verdict.Cancellation;
import rbcast.spin.process.ProcessResult.End;

/**
 * Runs programs: from lists of arguments, never through a shell; in a private folder; without input; with bounds on
 * time and output. Whatever ends the run, no process of it survives. Safe for use by several threads.
 * <p>
 * Should this very program be killed, without a chance to end anything, its verifiers notice: they compare their parent
 * with the process id that they find in their environment, once in a thousand states. That takes no clock, no signal
 * and no thread: an alarm in the verifier would let it run on for the whole time bound, and Linux's signal at the
 * parent's death comes already when the thread ends that has started the process. Spin and compilers end by themselves
 * in seconds.
 */
public final class ProcessRunner {

    /** More than any report or error message of Spin or a compiler. */
    static final long MOST_OUTPUT = 4 << 20;

    /** How a verifier knows when it has become an orphan; see {@code promela/parent-watch.h}. */
    private static final String STARTER = "RBCAST_STARTER";
    private static final String OUTPUT = "output.txt";
    private static final Path NOTHING = Path.of("/dev/null");
    private static final int TEXT_FILE_BUSY = 26;
    private static final Duration PATIENCE = Duration.ofMillis(20);
    /** How long a program has to obey an interrupt; a verifier only prints its statistics. */
    private static final Duration GRACE = Duration.ofMillis(500);

    /**
     * Runs a program to its end.
     *
     * @param command the program and its arguments
     * @param folder where it runs; its output goes to a file there, too
     * @param timeLimit it is stopped when it takes longer
     * @param cancellation it is stopped when this asks for it, or when the calling thread is interrupted; the
     * interrupt is
     *        kept
     * @throws IOException if it cannot be started
     */
    public ProcessResult run(List<String> command, RunFolder folder, Duration timeLimit, Cancellation cancellation)
            throws IOException {
        Path output = folder.path().resolve(OUTPUT);
        long deadline = System.nanoTime() + timeLimit.toNanos();
        Process process = start(command, folder.path(), output.toFile());
        ProcessTree tree = new ProcessTree(process.toHandle(), folder.path().toString());
        ShutdownCleanup.add(tree);
        try {
            End end = await(process, output, deadline, cancellation);
            if (end == End.BY_ITSELF) {
                tree.killOrphans();
            } else {
                stop(process, tree);
            }
            if (ShutdownCleanup.programEnds()) {
                return new ProcessResult(End.CANCELLED, process.waitFor(), "");
            }
            return new ProcessResult(end, process.exitValue(), read(output));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new ProcessResult(End.CANCELLED, 0, "");
        } finally {
            if (process.isAlive()) {
                tree.kill();
            }
            ShutdownCleanup.remove(tree);
        }
    }

    /** A verifier that has just been written may still be open in a process that another thread is starting. */
    private static Process start(List<String> command, Path folder, File output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectInput(NOTHING.toFile()).redirectOutput(output).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        // compilers keep their intermediate files with the run
        builder.environment().put("TMPDIR", folder.toString());
        builder.environment().put(ProcessTree.MARK, folder.toString());
        builder.environment().put(STARTER, Long.toString(ProcessHandle.current().pid()));
        for (int attempt = 1;; attempt++) {
            try {
                return builder.start();
            } catch (IOException problem) {
                if (attempt == 10 || !String.valueOf(problem.getMessage()).contains("error=" + TEXT_FILE_BUSY)) {
                    throw problem;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static End await(Process process, Path output, long deadline, Cancellation cancellation) {
        try {
            for (;;) {
                long left = deadline - System.nanoTime();
                if (process.waitFor(Math.min(left, PATIENCE.toNanos()), TimeUnit.NANOSECONDS)) {
                    return End.BY_ITSELF;
                }
                Optional<End> end = cancellation.isCancelled() ? Optional.of(End.CANCELLED)
                        : left <= 0 ? Optional.of(End.OUT_OF_TIME)
                        : output.toFile().length() > MOST_OUTPUT ? Optional.of(End.TOO_MUCH_OUTPUT) : Optional.empty();
                if (end.isPresent()) {
                    return end.get();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return End.CANCELLED;
        }
    }

    /** First politely, so that a verifier prints what it has done so far. */
    private static void stop(Process process, ProcessTree tree) {
        boolean interrupted = Thread.interrupted();
        try {
            if (process.isAlive()) {
                interrupt(process);
            }
            process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException again) {
            interrupted = true;
        }
        tree.kill();
        process.onExit().join();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Java itself can send SIGTERM and SIGKILL only. */
    private static void interrupt(Process process) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).redirectInput(NOTHING.toFile())
                    .redirectOutput(NOTHING.toFile()).redirectErrorStream(true).start()
                    .waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException noSuchCommand) {
            process.destroy();
        }
    }

    private static String read(Path output) throws IOException {
        try (InputStream stream = Files.newInputStream(output)) {
            return new String(stream.readNBytes((int) MOST_OUTPUT), StandardCharsets.UTF_8);
        }
    }
}
