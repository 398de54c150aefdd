// SPDX-License-Identifier: EPL-2.0
package rbcast.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.tasks.runner.Task;
import rbcast.tasks.runner.TaskResult;
import rbcast.tasks.runner.Worker.Output;

class TaskLineTest {

    @Test
    void aTaskIsReadAsItWasWritten() throws ClassNotFoundException {
        Task task = Task.asking(Idle.class, "with \"quotes\",\nlines and 10 s", "with \"quotes\"");

        assertThat(TaskLine.task(TaskLine.of(task))).isEqualTo(task);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aResultIsReadAsItWasWritten(boolean decided) {
        TaskResult result = new TaskResult("id", new Output("{\"a\":1}", "2 s\n", decided), "host");

        assertThat(TaskLine.result(TaskLine.of(result))).isEqualTo(result);
    }
}
