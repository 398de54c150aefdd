// SPDX-License-Identifier: EPL-2.0
package rbcast.spark;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import rbcast.tasks.runner.Task;
import rbcast.tasks.runner.TaskResult;
import rbcast.tasks.runner.Worker;
import rbcast.tasks.runner.Worker.Output;

/**
 * Tasks and what they come to as texts, which is all that is sent between machines: no class of ours has to be the same
 * on both sides to the last byte.
 */
final class TaskLine {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private TaskLine() {
    }

    static String of(Task task) {
        return GSON.toJson(new String[] {task.worker().getName(), task.input(), task.id()});
    }

    /** The task of a line; its worker is a class of the jar that the driver has sent. */
    static Task task(String line) throws ClassNotFoundException {
        String[] parts = GSON.fromJson(line, String[].class);
        Class<?> worker = Class.forName(parts[0], true, Thread.currentThread().getContextClassLoader());
        return new Task(worker.asSubclass(Worker.class), parts[1], parts[2]);
    }

    static String of(TaskResult result) {
        Output output = result.output();
        return GSON.toJson(new String[] {result.id(), output.result(), output.measured(),
            String.valueOf(output.decided()), result.place()});
    }

    static TaskResult result(String line) {
        String[] parts = GSON.fromJson(line, String[].class);
        return new TaskResult(parts[0], new Output(parts[1], parts[2], Boolean.parseBoolean(parts[3])),
                parts[4]);
    }
}
