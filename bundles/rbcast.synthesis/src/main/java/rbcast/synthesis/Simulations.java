package rbcast.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs simulations side by side and waits for all of them, whatever happens. */
final class Simulations {

    private final Clock clock;

    /**
     * @param clock is told to stop the others when one fails or the waiting thread is interrupted
     */
    Simulations(Clock clock) {
        this.clock = clock;
    }

    /**
     * The results of the tasks, in their order.
     *
     * @throws RuntimeException what a task threw first, once all have ended
     */
    <T> List<T> run(List<Callable<T>> tasks, int threads) {
        ExecutorService executor = Executors.newFixedThreadPool(threads, Simulations::daemon);
        try {
            List<Future<T>> futures = new ArrayList<>();
            tasks.forEach(task -> futures.add(executor.submit(task)));
            return results(futures);
        } finally {
            executor.shutdown();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "rbcast-simulation");
        thread.setDaemon(true);
        return thread;
    }

    private <T> List<T> results(List<Future<T>> futures) {
        List<T> results = new ArrayList<>();
        RuntimeException failure = null;
        boolean interrupted = false;
        for (Future<T> future : futures) {
            boolean waiting = true;
            while (waiting) {
                try {
                    results.add(future.get());
                    waiting = false;
                } catch (InterruptedException e) {
                    interrupted = true;
                    clock.cancel();
                } catch (ExecutionException e) {
                    failure = failure == null ? asUnchecked(e.getCause()) : failure;
                    clock.cancel();
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
        return results;
    }

    private static RuntimeException asUnchecked(Throwable cause) {
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }
}
