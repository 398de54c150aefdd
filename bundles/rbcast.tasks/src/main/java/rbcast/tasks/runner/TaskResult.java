// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.runner;

import java.util.Objects;

import rbcast.tasks.runner.Worker.Output;

/**
 * What became of a task.
 *
 * @param id of the task
 * @param output what it came to
 * @param place where it was done, in words: a host, a thread
 */
public record TaskResult(String id, Output output, String place) {

    public TaskResult {
        Objects.requireNonNull(id);
        Objects.requireNonNull(output);
        Objects.requireNonNull(place);
    }
}
