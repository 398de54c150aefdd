// SPDX-License-Identifier: EPL-2.0
package rbcast.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;

import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

import rbcast.tasks.runner.CannotWorkException;
import rbcast.tasks.runner.Task;
import rbcast.tasks.runner.TaskResult;
import rbcast.tasks.runner.Worker;
import rbcast.tasks.runner.Worker.Output;

/** Does a part of a batch; runs in an executor. */
final class Part extends AbstractFunction1<Iterator<String>, Answer> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Broadcast<String> shared;

    /** @param shared what all tasks of the batch know: sent to each executor once */
    Part(Broadcast<String> shared) {
        this.shared = shared;
    }

    @Override
    public Answer apply(Iterator<String> tasks) {
        TaskContext context = TaskContext.get();
        String place = "executor %s on %s".formatted(SparkEnv.get().executorId(),
                SparkEnv.get().blockManager().blockManagerId().host());
        List<String> results = new ArrayList<>();
        try {
            while (tasks.hasNext() && !context.isInterrupted()) {
                Task task = TaskLine.task(tasks.next());
                Worker worker = task.worker().getConstructor().newInstance();
                Optional<Output> output = worker.work(task.input(), shared.value(), context::isInterrupted);
                output.ifPresent(each -> results.add(TaskLine.of(new TaskResult(task.id(), each, place))));
            }
        } catch (CannotWorkException unable) {
            return Answer.unable(place + ": " + unable.getMessage());
        } catch (ReflectiveOperationException unsuitable) {
            throw new IllegalStateException("the driver and this executor have different versions of RBcast",
                    unsuitable);
        }
        return Answer.of(results);
    }
}
