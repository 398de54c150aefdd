// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict;
import rbcast.synthesis.judge.SharedOracle;
import rbcast.synthesis.record.Journal;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.Progress;
import rbcast.testing.BruteForceOracle;

class ResumedSynthesisTest {

    private static final Oracle ORACLE = new SharedOracle(new BruteForceOracle());
    private static final SynthesisSpecification CRASH = SynthesisSpecification
            .paper("Learned", List.of(new SystemModel(FailureMode.CRASH, 3, 1))).toBuilder().episodes(400)
            .simulations(2).build();
    private static final SynthesisSpecification BYZANTINE = SynthesisSpecification
            .paper("Learned", List.of(new SystemModel(FailureMode.BYZANTINE, 4, 1)));

    @TempDir
    Path folder;

    private SynthesisOutcome run(SynthesisSpecification specification, Oracle oracle, Path journal,
            Progress progress) throws IOException {
        try (Journal kept = new Journal(journal)) {
            return new SynthesisRun(specification, oracle, "an oracle").resuming(kept).run(event -> { }, progress);
        }
    }

    private static String uninterrupted(SynthesisSpecification specification) {
        return new SynthesisRun(specification, ORACLE, "an oracle").run(event -> { }, Progress.SILENT).fileText()
                .orElseThrow();
    }

    /** Counts the questions, and asks to stop at the one of that number. */
    private static final class Stopping implements Oracle, Progress {
        private final int last;
        private final AtomicInteger asked = new AtomicInteger();

        Stopping(int last) {
            this.last = last;
        }

        @Override
        public Verdict verify(Algorithm algorithm, SystemModel system, Set<Property> properties,
                Cancellation cancellation) {
            asked.incrementAndGet();
            return ORACLE.verify(algorithm, system, properties, cancellation);
        }

        @Override
        public boolean isCancelled() {
            return asked.get() >= last;
        }

        @Override
        public void begin(String what, long total) {
            // nobody looks
        }

        @Override
        public void advance(long done, String detail) {
            // nobody looks
        }
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void aRunThatWasStoppedGoesOnToTheSameFile(Strategy strategy) throws IOException {
        // the search alone is done with crashes after a question or two
        SynthesisSpecification specification = (strategy == Strategy.EXHAUSTIVE ? BYZANTINE : CRASH)
                .toBuilder().strategy(strategy).build();
        Path journal = folder.resolve("journal");
        Stopping stopping = new Stopping(3);

        SynthesisOutcome stopped = run(specification, stopping, journal, stopping);
        byte[] bytes = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(bytes, bytes.length - 7));
        Stopping rest = new Stopping(Integer.MAX_VALUE);
        SynthesisOutcome resumed = run(specification, rest, journal, rest);

        assertThat(stopped.status()).isEqualTo(ExitStatus.NO_VERDICT);
        assertThat(stopped.keyword()).isEqualTo("cancelled");
        assertThat(resumed.fileText()).hasValue(uninterrupted(specification));
        Stopping again = new Stopping(Integer.MAX_VALUE);
        assertThat(run(specification, again, journal, again).fileText()).isEqualTo(resumed.fileText());
        assertThat(again.asked).as("only for the last word").hasValueLessThan(3).hasValueLessThan(rest.asked.get());
    }

    @Test
    void aJournalOfOtherInputsDoesNoHarm() throws IOException {
        Path journal = folder.resolve("journal");
        run(CRASH, ORACLE, journal, Progress.SILENT);
        SynthesisSpecification other = CRASH.toBuilder().seed(77)
                .systems(List.of(new SystemModel(FailureMode.NO_FAILURE, 3, 0), CRASH.goal().systems().get(0))).build();

        assertThat(run(other, ORACLE, journal, Progress.SILENT).fileText()).hasValue(uninterrupted(other));
    }
}
