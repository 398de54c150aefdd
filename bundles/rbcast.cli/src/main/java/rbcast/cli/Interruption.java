package rbcast.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when the user presses Ctrl-C (or the process is asked to terminate): the work under way is cancelled,
 * its result is still printed, and the process ends with the status of the command.
 */
final class Interruption {

    private static final long SECONDS_TO_STOP = 20;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile ProgressBar current;
    private volatile boolean interrupted;
    private volatile int status;

    /** From now on, the end of the process waits for the command. */
    void watchProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "interruption"));
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
            if (working != null && finished.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
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
