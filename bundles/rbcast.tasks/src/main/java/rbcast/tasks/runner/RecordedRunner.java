// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.runner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import rbcast.algorithm.verdict.Cancellation;

/**
 * Another runner, which is not asked for what a journal has the last word on already; what it does is kept there. What
 * was left open before it is asked again, after all that nobody has done yet.
 */
public final class RecordedRunner implements Runner {

    private final Runner runner;
    private final ResultJournal journal;

    public RecordedRunner(Runner runner, ResultJournal journal) {
        this.runner = Objects.requireNonNull(runner);
        this.journal = Objects.requireNonNull(journal);
    }

    @Override
    public List<Optional<TaskResult>> run(Batch batch, Consumer<TaskResult> listener, Cancellation cancellation)
            throws CannotWorkException {
        Map<String, Task> open = new HashMap<>();
        List<Task> rest = new ArrayList<>();
        List<Task> again = new ArrayList<>();
        for (Task task : batch.tasks()) {
            Optional<TaskResult> known = journal.find(task, batch.shared());
            if (known.isPresent() && known.get().output().decided()) {
                listener.accept(known.get());
            } else if (open.putIfAbsent(task.id(), task) == null) {
                (known.isPresent() ? again : rest).add(task);
            }
        }
        rest.addAll(again);
        runner.run(batch.only(rest), result -> {
            journal.add(open.get(result.id()), batch.shared(), result);
            listener.accept(result);
        }, cancellation);
        return batch.tasks().stream().map(task -> journal.find(task, batch.shared())).toList();
    }

    @Override
    public String description() {
        return runner.description();
    }

    @Override
    public void close() {
        runner.close();
    }
}
