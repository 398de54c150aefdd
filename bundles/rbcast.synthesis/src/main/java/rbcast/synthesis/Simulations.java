// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

import rbcast.synthesis.learning.SimulationResult;

/**
 * Runs simulations side by side, each made when its turn comes, and waits for all that have begun, whatever happens.
 * Once the clock has stopped the synthesis no further one begins, except for the first: a synthesis has at least one.
 */
final class Simulations {

    private final Clock clock;

    /**
     * @param clock is told to stop the others when one fails or the waiting thread is interrupted
     */
    Simulations(Clock clock) {
        this.clock = clock;
    }

    /**
     * Runs those with the numbers from 1.
     *
     * @param simulation runs the simulation of a number
     * @param threads greatest number of them that run at the same time
     * @throws RuntimeException what a simulation threw first, once all have ended
     */
    Gathering run(int count, IntFunction<SimulationResult> simulation, int threads) {
        Gathering gathering = new Gathering();
        AtomicLong begun = new AtomicLong();
        ExecutorService executor = Executors.newFixedThreadPool(threads, Simulations::daemon);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int worker = 0; worker < threads; worker++) {
                workers.add(executor.submit(() -> {
                    long number = begun.incrementAndGet();
                    while (number <= count && (number == 1 || !clock.isCancelled())) {
                        gathering.add(simulation.apply((int) number));
                        number = begun.incrementAndGet();
                    }
                }));
            }
            await(workers);
            return gathering;
        } finally {
            executor.shutdown();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "rbcast-simulation");
        thread.setDaemon(true);
        return thread;
    }

    private void await(List<Future<?>> workers) {
        RuntimeException failure = null;
        boolean interrupted = false;
        for (Future<?> worker : workers) {
            boolean waiting = true;
            while (waiting) {
                try {
                    worker.get();
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
    }

    private static RuntimeException asUnchecked(Throwable cause) {
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }
}
