// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import sun.misc.Signal;

/**
 * What happens when the user presses Ctrl-C (or the process is asked to terminate): the work under way is cancelled,
 * its result is still printed, and the process ends with the status of the command. Another Ctrl-C ends it at once.
 */
final class Interruption {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(20);
    /** What a shell reports of a process that SIGINT has ended. */
    private static final int ENDED_BY_CTRL_C = 130;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Duration patience;
    private volatile ProgressBar current;
    private volatile boolean interrupted;
    private volatile int status;

    Interruption() {
        this(USUAL_PATIENCE);
    }

    /** @param patience how long the command may take to end after it was asked to */
    Interruption(Duration patience) {
        this.patience = patience;
    }

    /** From now on, the end of the process waits for the command. */
    void watchProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "interruption"));
        AtomicInteger pressed = new AtomicInteger();
        // a virtual machine that is shutting down does not hear a second signal by itself
        Signal.handle(new Signal("INT"), signal -> {
            if (pressed.incrementAndGet() == 1) {
                new Thread(() -> System.exit(ENDED_BY_CTRL_C), "ctrl-c").start();
            } else {
                ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
                Runtime.getRuntime().halt(ENDED_BY_CTRL_C);
            }
        });
    }

    private void shutDown() {
        if (finished.getCount() == 0) {
            return;
        }
        interrupted = true;
        ProgressBar working = current;
        if (working != null) {
            working.cancel();
        }
        try {
            if (working != null && finished.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                Runtime.getRuntime().halt(status);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** That work is what an interruption cancels now. */
    void working(ProgressBar bar) {
        current = bar;
        if (interrupted) {
            bar.cancel();
        }
    }

    /** The command has ended and printed all it had to say. */
    void finished(int exitStatus) {
        status = exitStatus;
        finished.countDown();
    }
}
