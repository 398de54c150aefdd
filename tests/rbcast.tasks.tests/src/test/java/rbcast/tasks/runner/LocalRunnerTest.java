// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.algorithm.verdict.Cancellation;

class LocalRunnerTest {

    private static List<String> results(List<Optional<TaskResult>> results) {
        return results.stream().map(result -> result.map(each -> each.output().result()).orElse("none")).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsComeInTheOrderOfTheTasksWhateverTheNumberOfThreads(int threads) throws CannotWorkException {
        List<TaskResult> told = new ArrayList<>();
        List<Optional<TaskResult>> results = new LocalRunner(threads).run(new Batch(Workers.squares(50), "!"),
                told::add, Cancellation.NEVER);

        assertThat(results(results)).hasSize(50).startsWith("0!", "1!", "4!", "9!").endsWith("2401!");
        assertThat(told).containsExactlyInAnyOrderElementsOf(results.stream().map(Optional::get).toList());
    }

    @Test
    void whatIsDoneWhenItIsCancelledStays() throws CannotWorkException {
        AtomicInteger done = new AtomicInteger();
        List<Optional<TaskResult>> results = new LocalRunner(1).run(Batch.of(Workers.squares(9)),
                result -> done.incrementAndGet(), () -> done.get() == 3);

        assertThat(results(results)).containsExactly("0", "1", "4", "none", "none", "none", "none", "none", "none");
    }

    @Test
    void whoCanDoNothingIsNamed() {
        assertThatThrownBy(() -> new LocalRunner(2).run(Batch.of(List.of(new Task(Workers.Unable.class, ""))),
                result -> { }, Cancellation.NEVER))
                .isInstanceOf(CannotWorkException.class).hasMessage("host-3: no spin on the PATH");
    }

    @Test
    void aMistakeOfAWorkerIsNotSwallowed() {
        assertThatThrownBy(() -> new LocalRunner(2).run(Batch.of(List.of(new Task(Workers.Broken.class, "7"))),
                result -> { }, Cancellation.NEVER))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("broken by 7");
    }

    @Test
    void anEmptyBatchIsDoneAtOnce() throws CannotWorkException {
        assertThat(new LocalRunner(3).run(Batch.of(List.of()), result -> { }, Cancellation.NEVER)).isEmpty();
    }
}
