// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.Job;

/** The task that the user has begun last, to be run once more. May be used by any thread. */
final class LastTask {

    private static volatile Optional<LastTask> last = Optional.empty();

    private final List<TaskFile> files;
    private final Supplier<Job> task;

    private LastTask(List<TaskFile> files, Supplier<Job> task) {
        this.files = List.copyOf(files);
        this.task = Objects.requireNonNull(task);
    }

    /** Begins a task, and keeps it in mind. */
    static void begin(List<TaskFile> files, Supplier<Job> task) {
        last = Optional.of(new LastTask(files, task));
        task.get().schedule();
    }

    /** The last one; empty if none has begun in this session. */
    static Optional<LastTask> get() {
        return last;
    }

    /** What it is about. */
    List<TaskFile> files() {
        return files;
    }

    /** Begins it once more, on what stands in the files now. */
    void again() {
        task.get().schedule();
    }
}
