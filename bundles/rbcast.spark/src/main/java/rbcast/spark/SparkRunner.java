// SPDX-License-Identifier: EPL-2.0
package rbcast.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.RDD;

import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

import rbcast.algorithm.verdict.Cancellation;
import rbcast.tasks.runner.Batch;
import rbcast.tasks.runner.CannotWorkException;
import rbcast.tasks.runner.Runner;
import rbcast.tasks.runner.Task;
import rbcast.tasks.runner.TaskResult;

/**
 * Has tasks done by Apache Spark: on the machines of a cluster, or in processes of this machine. Spark distributes
 * them, and does again what was lost with an executor; this class only brings texts there and back.
 */
public final class SparkRunner implements Runner {

    /** A part of a batch has several tasks only where there are more tasks than this: results come one by one. */
    private static final int MOST_PARTS = 10_000;
    /** How often an executor may be lost under one task before Spark gives the task up. */
    private static final String MOST_FAILURES = "8";
    private static final long MILLISECONDS_BETWEEN_LOOKS = 100;

    private final JavaSparkContext context;

    private SparkRunner(JavaSparkContext context) {
        this.context = context;
    }

    /**
     * Connects to a cluster.
     *
     * @param master as Spark names it: {@code local[2]}, {@code spark://HOST:7077}, ...; empty for the one that
     *        {@code spark-submit} has set
     * @param programs the jars of this program, which the executors load; none where they have its classes already
     * @throws CannotWorkException if there is no such cluster
     */
    public static SparkRunner connect(Optional<String> master, List<Path> programs) throws CannotWorkException {
        SparkConf configuration = new SparkConf().setAppName("RBcast")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.ui.showConsoleProgress", "false")
                .setIfMissing("spark.log.level", "ERROR")
                .setIfMissing("spark.task.maxFailures", MOST_FAILURES);
        master.ifPresent(configuration::setMaster);
        configuration.setJars(programs.stream().map(jar -> jar.toUri().toString()).toArray(String[]::new));
        try {
            return new SparkRunner(new JavaSparkContext(configuration));
        } catch (Exception unreachable) {
            // Scala declares none, and throws checked ones all the same
            throw new CannotWorkException("Spark %s: %s".formatted(master.orElse("as submitted"), words(unreachable)));
        }
    }

    @Override
    public List<Optional<TaskResult>> run(Batch batch, Consumer<TaskResult> listener, Cancellation cancellation)
            throws CannotWorkException {
        if (batch.tasks().isEmpty()) {
            return List.of();
        }
        Results results = new Results(listener);
        Broadcast<String> shared = context.broadcast(batch.shared());
        try {
            List<String> lines = batch.tasks().stream().map(TaskLine::of).toList();
            RDD<String> distributed = context.parallelize(lines, Math.min(lines.size(), MOST_PARTS)).rdd();
            await(() -> context.sc().runJob(distributed, new Part(shared), results,
                    ClassTag$.MODULE$.apply(Answer.class)), results, cancellation);
        } finally {
            if (!context.sc().isStopped()) {
                shared.destroy();
            }
        }
        results.refuse();
        return batch.tasks().stream().map(results::of).toList();
    }

    /** The job runs in a thread of its own, so that somebody is left to look whether it should stop. */
    private void await(Runnable job, Results results, Cancellation cancellation) throws CannotWorkException {
        String group = "rbcast-" + UUID.randomUUID();
        FutureTask<Void> running = new FutureTask<>(() -> {
            context.setJobGroup(group, "RBcast", false);
            job.run();
        }, null);
        Thread thread = new Thread(running, "rbcast-spark-job");
        thread.setDaemon(true);
        thread.start();
        boolean stopped = false;
        for (;;) {
            try {
                running.get(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stillRunning) {
                if (cancellation.isCancelled() || results.isRefused() || stopped) {
                    stopped = true;
                    context.sc().cancelJobGroup(group);
                }
            } catch (InterruptedException stop) {
                context.sc().cancelJobGroup(group);
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while Spark was working", stop);
            } catch (ExecutionException failure) {
                if (!stopped) {
                    throw failed(failure.getCause());
                }
                return;
            }
        }
    }

    private static CannotWorkException failed(Throwable cause) {
        if (cause instanceof SparkException || cause instanceof IllegalStateException) {
            return new CannotWorkException("Spark gave up: " + words(cause));
        }
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw new IllegalStateException(cause);
    }

    /** Spark's messages go on for pages, with the stack of the executor in them. */
    private static String words(Throwable problem) {
        String message = Objects.requireNonNullElse(problem.getMessage(), problem.getClass().getSimpleName());
        return Stream.of(message.split("\n")).map(String::strip).filter(line -> !line.isEmpty()
                && !line.startsWith("at ") && !line.startsWith("Driver stacktrace")).limit(2)
                .reduce((one, two) -> one + " " + two).orElse("no details");
    }

    @Override
    public String description() {
        return "Spark " + context.version() + " at " + context.master();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Takes what comes back; called by one thread of Spark's. */
    private static final class Results extends AbstractFunction2<Object, Answer, BoxedUnit> {

        private final Consumer<TaskResult> listener;
        private final Map<String, TaskResult> known = new HashMap<>();
        private final List<String> problems = new ArrayList<>();

        Results(Consumer<TaskResult> listener) {
            this.listener = listener;
        }

        @Override
        public synchronized BoxedUnit apply(Object part, Answer answer) {
            if (answer.problem() != null) {
                problems.add(answer.problem());
            }
            for (String line : answer.results()) {
                TaskResult result = TaskLine.result(line);
                if (known.putIfAbsent(result.id(), result) == null) {
                    listener.accept(result);
                }
            }
            return BoxedUnit.UNIT;
        }

        synchronized boolean isRefused() {
            return !problems.isEmpty();
        }

        synchronized void refuse() throws CannotWorkException {
            if (!problems.isEmpty()) {
                throw new CannotWorkException(problems.get(0));
            }
        }

        synchronized Optional<TaskResult> of(Task task) {
            return Optional.ofNullable(known.get(task.id()));
        }
    }
}
