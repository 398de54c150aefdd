// SPDX-License-Identifier: EPL-2.0
package rbcast.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Threads that work side by side. Whoever starts them waits for all, so nobody works on for what has ended. */
public final class Crew {

    private Crew() {
    }

    /**
     * Has threads do the same work, and returns when all of them have ended, whatever happens. If the waiting thread is
     * interrupted, it still is in the end.
     *
     * @param name of each thread
     * @param work what each of them does
     * @param stop asks them to end soon: called by one that fails, and when the waiting thread is interrupted
     * @throws RuntimeException what one of them threw
     */
    public static void work(int threads, String name, Runnable work, Runnable stop) {
        List<FutureTask<?>> members = new ArrayList<>();
        for (int member = 0; member < threads; member++) {
            FutureTask<?> task = new FutureTask<>(() -> {
                try {
                    work.run();
                } catch (RuntimeException | Error e) {
                    stop.run();
                    throw e;
                }
            }, null);
            members.add(task);
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.start();
        }
        RuntimeException failure = null;
        boolean interrupted = false;
        for (FutureTask<?> member : members) {
            boolean waiting = true;
            while (waiting) {
                try {
                    member.get();
                    waiting = false;
                } catch (InterruptedException e) {
                    interrupted = true;
                    stop.run();
                } catch (ExecutionException e) {
                    failure = failure == null ? asUnchecked(e.getCause()) : failure;
                    waiting = false;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException asUnchecked(Throwable cause) {
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }
}
