// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.runner;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import rbcast.algorithm.verdict.Cancellation;
import rbcast.tasks.runner.Worker.Output;
import rbcast.text.Crew;

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
        Crew.work(Math.min(threads, batch.tasks().size()), "rbcast-task", work::go, work::stop);
        return work.results();
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
        private final AtomicReference<CannotWorkException> unable = new AtomicReference<>();

        Work(Batch batch, Consumer<TaskResult> listener, Cancellation cancellation) {
            this.batch = batch;
            this.listener = listener;
            this.cancellation = () -> stopped.get() || cancellation.isCancelled();
            batch.tasks().forEach(task -> results.add(Optional.empty()));
        }

        void stop() {
            stopped.set(true);
        }

        void go() {
            int index = next.getAndIncrement();
            while (index < batch.tasks().size() && !cancellation.isCancelled()) {
                work(index);
                index = next.getAndIncrement();
            }
        }

        private void work(int index) {
            Task task = batch.tasks().get(index);
            try {
                newWorker(task).work(task.input(), batch.shared(), cancellation)
                        .ifPresent(output -> note(index, task, output));
            } catch (CannotWorkException nobodyCan) {
                unable.compareAndSet(null, nobodyCan);
                stop();
            }
        }

        private synchronized void note(int index, Task task, Output output) {
            TaskResult result = new TaskResult(task.id(), output, HERE);
            results.set(index, Optional.of(result));
            listener.accept(result);
        }

        synchronized List<Optional<TaskResult>> results() throws CannotWorkException {
            if (unable.get() != null) {
                throw unable.get();
            }
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
