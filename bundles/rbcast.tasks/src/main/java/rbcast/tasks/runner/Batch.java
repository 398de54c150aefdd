// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.runner;

import java.util.List;
import java.util.Objects;

/**
 * Tasks that can be done in any order and at the same time.
 *
 * @param tasks in the order in which their results are wanted
 * @param shared what all of them know, sent to each machine once; known counterexamples, for instance
 */
public record Batch(List<Task> tasks, String shared) {

    public Batch {
        tasks = List.copyOf(tasks);
        Objects.requireNonNull(shared);
    }

    /** Tasks that share nothing. */
    public static Batch of(List<Task> tasks) {
        return new Batch(tasks, "");
    }

    /** Those of its tasks. */
    Batch only(List<Task> some) {
        return new Batch(some, shared);
    }
}
