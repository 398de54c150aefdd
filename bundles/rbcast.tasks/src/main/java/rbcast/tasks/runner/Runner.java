// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.runner;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import rbcast.algorithm.verdict.Cancellation;

/**
 * Has batches of tasks done. What a batch comes to does not depend on the runner, nor on how many machines or threads
 * it has, nor on which of them fails in the middle.
 */
public interface Runner extends AutoCloseable {

    /**
     * Has a batch done.
     *
     * @param listener is told each result once, as it comes, by one thread at a time
     * @param cancellation when it asks to stop, what is done by then is the result, soon after
     * @return for each task, in the order of the batch, its result; empty if it was cancelled before
     * @throws CannotWorkException if some worker can do nothing; it is named. What others had done by then the listener
     *         knows
     * @throws RuntimeException what a worker threw
     */
    List<Optional<TaskResult>> run(Batch batch, Consumer<TaskResult> listener, Cancellation cancellation)
            throws CannotWorkException;

    /** What it is, in words: {@code 2 threads of this machine}. */
    String description();

    /** Frees what it holds. */
    @Override
    void close();
}
