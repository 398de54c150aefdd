// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.runner;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import rbcast.algorithm.verdict.Cancellation;
import rbcast.tasks.runner.Worker.Output;

/** Does tasks by the threads of this process. */
public final class LocalRunner implements Runner {

    private static final String HERE = "this machine";

    private final int threads;

    /** With a thread for each processor. */
    public LocalRunner() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** @param threads at least 1 */
    public LocalRunner(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("nobody to do the work: " + threads + " threads");
        }
        this.threads = threads;
    }

    @Override
    public List<Optional<TaskResult>> run(Batch batch, Consumer<TaskResult> listener, Cancellation cancellation)
            throws CannotWorkException {
        Work work = new Work(batch, listener, cancellation);
        ExecutorService executor = Executors.newFixedThreadPool(threads, LocalRunner::daemon);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int worker = 0; worker < Math.min(threads, batch.tasks().size()); worker++) {
                workers.add(executor.submit(() -> {
                    work.go();
                    return null;
                }));
            }
            await(workers, work);
            return work.results();
        } finally {
            executor.shutdown();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "rbcast-task");
        thread.setDaemon(true);
        return thread;
    }

    /** Waits for all, so that nobody works for a batch that has ended. */
    private static void await(List<Future<?>> workers, Work work) throws CannotWorkException {
        Throwable failure = null;
        boolean interrupted = false;
        for (Future<?> worker : workers) {
            boolean waiting = true;
            while (waiting) {
                try {
                    worker.get();
                    waiting = false;
                } catch (InterruptedException stop) {
                    interrupted = true;
                    work.stop();
                } catch (ExecutionException thrown) {
                    failure = failure == null ? thrown.getCause() : failure;
                    waiting = false;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        rethrow(failure);
    }

    private static void rethrow(Throwable failure) throws CannotWorkException {
        if (failure instanceof CannotWorkException problem) {
            throw new CannotWorkException(problem.getMessage());
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String description() {
        return threads == 1 ? "1 thread of this machine" : threads + " threads of this machine";
    }

    @Override
    public void close() {
        // a batch leaves nothing behind
    }

    /** A batch under way: each thread takes the next task. */
    private static final class Work {

        private final Batch batch;
        private final Consumer<TaskResult> listener;
        private final Cancellation cancellation;
        private final List<Optional<TaskResult>> results = new ArrayList<>();
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicBoolean stopped = new AtomicBoolean();

        Work(Batch batch, Consumer<TaskResult> listener, Cancellation cancellation) {
            this.batch = batch;
            this.listener = listener;
            this.cancellation = () -> stopped.get() || cancellation.isCancelled();
            batch.tasks().forEach(task -> results.add(Optional.empty()));
        }

        void stop() {
            stopped.set(true);
        }

        void go() throws CannotWorkException {
            try {
                int index = next.getAndIncrement();
                while (index < batch.tasks().size() && !cancellation.isCancelled()) {
                    Task task = batch.tasks().get(index);
                    int place = index;
                    newWorker(task).work(task.input(), batch.shared(), cancellation)
                            .ifPresent(output -> note(place, task, output));
                    index = next.getAndIncrement();
                }
            } catch (CannotWorkException | RuntimeException | Error failure) {
                stop();
                throw failure;
            }
        }

        private synchronized void note(int index, Task task, Output output) {
            TaskResult result = new TaskResult(task.id(), output, HERE);
            results.set(index, Optional.of(result));
            listener.accept(result);
        }

        synchronized List<Optional<TaskResult>> results() {
            return List.copyOf(results);
        }
    }

    /** A new worker for a task. */
    static Worker newWorker(Task task) {
        return newWorker(task.worker());
    }

    private static Worker newWorker(Class<? extends Worker> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(type.getName(), thrown.getCause());
        } catch (ReflectiveOperationException unsuitable) {
            throw new IllegalArgumentException(type + " is no worker: it needs a public constructor without"
                    + " parameters", unsuitable);
        }
    }
}
