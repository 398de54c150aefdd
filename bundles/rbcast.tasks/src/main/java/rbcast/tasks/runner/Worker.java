// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.runner;

import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.verdict.Cancellation;

/**
 * Does tasks of a kind. A runner makes a new one for each task, perhaps in another process on another machine; what is
 * dear to make, such as compiled verifiers, the worker's class keeps for all of them there.
 */
public interface Worker {

    /**
     * Does a task.
     *
     * @param input of the task
     * @param shared what all tasks of its batch know
     * @param cancellation when it asks to stop there is no result, soon after
     * @return empty if it was cancelled
     * @throws CannotWorkException if nothing can be done here, whatever the task: a tool is missing
     */
    Optional<Output> work(String input, String shared, Cancellation cancellation) throws CannotWorkException;

    /**
     * What a task came to.
     *
     * @param result depends on the task, its batch and the verdicts of the oracle alone
     * @param measured what differs from one run to the next: times
     * @param decided whether that is its last word; otherwise something is not known that another try, or one that may
     *        go further, may find out
     */
    record Output(String result, String measured, boolean decided) {
        public Output {
            Objects.requireNonNull(result);
            Objects.requireNonNull(measured);
        }

        /** The last word on a task. */
        public Output(String result, String measured) {
            this(result, measured, true);
        }
    }
}
