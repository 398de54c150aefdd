// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rbcast.algorithm.verdict.Cancellation;
import rbcast.tasks.runner.Workers.Squaring;

/** A run that was stopped at any moment and started again computes nothing twice and gives the same results. */
class ResultJournalTest {

    private static final int TASKS = 20;

    @TempDir
    private Path folder;

    @BeforeEach
    void forgetWhatWasGiven() {
        Squaring.GIVEN.clear();
    }

    private List<Optional<TaskResult>> run(Path file, String shared, Cancellation cancellation)
            throws IOException, CannotWorkException {
        try (ResultJournal journal = new ResultJournal(file);
                Runner runner = new RecordedRunner(new LocalRunner(2), journal)) {
            return runner.run(new Batch(Workers.squares(TASKS), shared), result -> { }, cancellation);
        }
    }

    @Test
    void aRunThatIsStartedAgainDoesTheRestAlone() throws Exception {
        Path file = folder.resolve("results");
        AtomicInteger asked = new AtomicInteger();
        List<Optional<TaskResult>> half = run(file, "", () -> asked.incrementAndGet() > TASKS / 2);
        long done = half.stream().filter(Optional::isPresent).count();
        assertThat(done).isBetween(1L, TASKS - 1L);

        List<Optional<TaskResult>> resumed = run(file, "", Cancellation.NEVER);

        assertThat(Squaring.GIVEN).hasSize(TASKS).doesNotHaveDuplicates();
        assertThat(resumed).isEqualTo(run(folder.resolve("other"), "", Cancellation.NEVER));
    }

    /** As the power may fail: after any byte. */
    @Test
    void whereverTheFileEndsTheResultsAreTheSame() throws Exception {
        Path file = folder.resolve("results");
        List<Optional<TaskResult>> whole = run(file, "", Cancellation.NEVER);
        byte[] bytes = Files.readAllBytes(file);

        for (int length = 0; length < bytes.length; length += 37) {
            Path cut = folder.resolve("cut-" + length);
            Files.write(cut, Arrays.copyOf(bytes, length));

            assertThat(run(cut, "", Cancellation.NEVER)).isEqualTo(whole);
        }
    }

    @Test
    void whatWasDamagedIsSaidAndComputedAgain() throws Exception {
        Path file = folder.resolve("results");
        List<Optional<TaskResult>> whole = run(file, "", Cancellation.NEVER);
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"361\"", "\"362\""));

        try (ResultJournal journal = new ResultJournal(file)) {
            assertThat(journal.damage()).hasValueSatisfying(damage ->
                    assertThat(damage).contains("is damaged; what stands there and below is computed again"));
        }
        assertThat(run(file, "", Cancellation.NEVER)).isEqualTo(whole);
    }

    @Test
    void resultsOfABatchThatKnewSomethingElseAreNoneOfThisOne() throws Exception {
        Path file = folder.resolve("results");
        run(file, "", Cancellation.NEVER);

        assertThat(run(file, "!", Cancellation.NEVER).get(3)).hasValueSatisfying(result ->
                assertThat(result.output().result()).isEqualTo("9!"));
    }

    @Test
    void aFileThatIsNoneIsLeftAsItIs() throws IOException {
        Path file = folder.resolve("letter.txt");
        Files.write(file, "Dear Madam,\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new ResultJournal(file)).isInstanceOf(IOException.class)
                .hasMessageContaining("holds no results of RBcast");
        assertThat(file).hasContent("Dear Madam,\n");
    }

    @Test
    void twoRunsDoNotWriteToOneFile() throws IOException {
        Path file = folder.resolve("results");
        try (ResultJournal journal = new ResultJournal(file)) {
            assertThat(journal.size()).isZero();
            assertThatThrownBy(() -> new ResultJournal(file)).isInstanceOf(IOException.class)
                    .hasMessageContaining("is in use by another run");
        }
    }
}
