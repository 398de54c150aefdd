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
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rbcast.algorithm.verdict.Cancellation;
import rbcast.tasks.runner.Workers.Limited;
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
                    assertThat(damage).contains("is damaged; what stands there and below is asked again"));
        }
        assertThat(run(file, "", Cancellation.NEVER)).isEqualTo(whole);
    }

    private static List<String> upTo(int limit, ResultJournal journal, Cancellation cancellation)
            throws CannotWorkException {
        Limited.GIVEN.clear();
        return new RecordedRunner(new LocalRunner(1), journal).run(Batch.of(IntStream.of(3, 1, 2)
                .mapToObj(number -> Limited.task(limit, number)).toList()), result -> { }, cancellation).stream()
                .map(result -> result.map(each -> each.output().result()).orElse("none")).toList();
    }

    @Test
    void whatWasLeftOpenIsAskedAgainWithTheLimitsOfTheDay() throws Exception {
        Path file = folder.resolve("results");
        try (ResultJournal journal = new ResultJournal(file)) {
            assertThat(upTo(1, journal, Cancellation.NEVER)).containsExactly("too large", "1", "too large");
        }
        try (ResultJournal journal = new ResultJournal(file)) {
            assertThat(upTo(2, journal, Cancellation.NEVER)).containsExactly("too large", "1", "4");
            assertThat(Limited.GIVEN).containsExactly("2 3", "2 2");
        }
        try (ResultJournal journal = new ResultJournal(file)) {
            assertThat(upTo(9, journal, Cancellation.NEVER)).containsExactly("9", "1", "4");
            assertThat(Limited.GIVEN).containsExactly("9 3");
            assertThat(upTo(0, journal, Cancellation.NEVER)).containsExactly("9", "1", "4");
            assertThat(Limited.GIVEN).isEmpty();
        }
    }

    @Test
    void whatNobodyHasDoneYetComesBeforeWhatWasLeftOpen() throws Exception {
        try (ResultJournal journal = new ResultJournal(folder.resolve("results"))) {
            upTo(1, journal, () -> Limited.GIVEN.size() == 1);
            assertThat(upTo(1, journal, () -> Limited.GIVEN.size() == 1)).as("an old answer stays until there is"
                    + " another").containsExactly("too large", "1", "none");
            upTo(1, journal, Cancellation.NEVER);

            assertThat(Limited.GIVEN).containsExactly("1 2", "1 3");
        }
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
                .hasMessageContaining("is no journal of this kind");
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
