// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static rbcast.synthesis.PaperSpaces.CRASH;
import static rbcast.synthesis.PaperSpaces.ORACLE;
import static rbcast.synthesis.PaperSpaces.change;
import static rbcast.synthesis.PaperSpaces.paper;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Proof;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;
import rbcast.synthesis.Synthesiser;
import rbcast.synthesis.TestOracles;

class JournalTest {

    private static final Set<Property> PROPERTIES = Property.reliableBroadcast();

    @TempDir
    private Path folder;

    private static Verdict verify(Oracle oracle, Journal journal, Algorithm algorithm) {
        return new RecordingOracle(oracle, journal).verify(algorithm, CRASH, PROPERTIES, Cancellation.NEVER);
    }

    @Test
    void whatStandsThereIsNotAskedForAgain() throws IOException {
        Path path = folder.resolve("journal");
        Verdict violated;
        Verdict verified;
        try (Journal journal = new Journal(path)) {
            violated = verify(ORACLE, journal, ALGORITHM_1);
            verified = verify(ORACLE, journal, ALGORITHM_2);
        }
        try (Journal journal = new Journal(path)) {
            assertThat(verify(TestOracles.silent("asked"), journal, ALGORITHM_1)).isEqualTo(violated);
            assertThat(verify(TestOracles.silent("asked"), journal, ALGORITHM_2.withName("Renamed")))
                    .isEqualTo(verified);
        }
    }

    @Test
    void noVerdictIsAskedForNextTime() throws IOException {
        try (Journal journal = new Journal(folder.resolve("journal"))) {
            verify(TestOracles.silent("tired"), journal, ALGORITHM_2);

            assertThat(journal.size()).isZero();
            assertThat(verify(ORACLE, journal, ALGORITHM_2)).isInstanceOf(Verdict.Verified.class);
        }
    }

    @Test
    void everyKindOfStepIsReadAsItWasWritten() {
        Verdict verdict = new Verdict.Violated(new Counterexample(CRASH, CRASH.situations().get(1),
                Property.RB_AGREEMENT, List.of(Step.broadcast(new CrashPoint(0, List.of(1, 2))), Step.broadcast(),
                        Step.receive(2, 0, 1), Step.receive(1, 0, 0, CrashPoint.before(3)), Step.crash(2))),
                new Statistics("spin", 12, 34, Duration.ofMillis(5)));

        assertThat(VerdictText.read(VerdictText.write(verdict))).contains(verdict);
    }

    @Test
    void aProofIsReadAsItWasWritten() {
        Verdict verdict = new Verdict.Proved(new Proof("SMTInterpol 2.5", true, List.of(
                new Proof.Part(Situation.Kind.NO_BROADCAST, Property.RB_INTEGRITY, 3))),
                new Statistics("proof", 0, 0, Duration.ofMillis(5)));

        assertThat(VerdictText.read(VerdictText.write(verdict))).contains(verdict);
    }

    @Test
    void aLineThatWasNotWrittenToItsEndIsForgottenAndTheJournalGoesOn() throws IOException {
        Path path = folder.resolve("journal");
        try (Journal journal = new Journal(path)) {
            verify(ORACLE, journal, ALGORITHM_1);
            verify(ORACLE, journal, ALGORITHM_2);
        }
        byte[] bytes = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(bytes, bytes.length - 3));
        try (Journal journal = new Journal(path)) {
            assertThat(journal.size()).isOne();
            verify(ORACLE, journal, ALGORITHM_2);
        }
        assertThat(path).hasBinaryContent(bytes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            algorithm A { and much more that somebody wrote } | is no journal
            x                                                 | is no journal
            RBcast journal, form 0, semantics 1               | is a journal of another version of RBcast
            """)
    void aFileThatIsNoJournalIsLeftAsItIs(String content, String message) throws IOException {
        Path path = Files.writeString(folder.resolve("mine"), content);

        assertThatIOException().isThrownBy(() -> new Journal(path)).withMessageContaining(path + " " + message);
        assertThat(path).hasContent(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 30})
    void aJournalThatWasHardlyBegunIsBegunAgain(int length) throws IOException {
        Path path = folder.resolve("journal");
        new Journal(path).close();
        byte[] header = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(header, Math.min(length, header.length)));

        new Journal(path).close();

        assertThat(path).hasBinaryContent(header);
    }

    @Test
    void aJournalServesOneSynthesisAtATime() throws IOException {
        Path path = folder.resolve("journal");
        try (Journal journal = new Journal(path)) {
            assertThatIOException().isThrownBy(() -> new Journal(path)).withMessageContaining("in use");
        }
    }

    @Test
    void aForgedLineIsNotBelieved() throws IOException {
        Path path = folder.resolve("journal");
        try (Journal journal = new Journal(path)) {
            verify(ORACLE, journal, ALGORITHM_2);
        }
        String forged = Files.readString(path).replace("neighbours", "myself");
        Files.writeString(path, forged, StandardOpenOption.TRUNCATE_EXISTING);
        try (Journal journal = new Journal(path)) {
            assertThat(journal.size()).isZero();
        }
    }

    @Test
    void anInterruptedSynthesisResumesToTheResultOfAnUninterruptedOne() throws IOException {
        SynthesisSpecification specification = change(paper(CRASH)).episodes(400).simulations(2).done();
        String uninterrupted = new Synthesiser(specification, ORACLE).run(event -> { }, Cancellation.NEVER)
                .simulations().toString();
        Path path = folder.resolve("journal");
        AtomicInteger events = new AtomicInteger();
        int kept;
        try (Journal journal = new Journal(path)) {
            new Synthesiser(specification, ORACLE).resuming(journal).run(event -> events.incrementAndGet(),
                    () -> events.get() > 40);
            kept = journal.size();
        }
        AtomicInteger asked = new AtomicInteger();
        Oracle counting = (algorithm, system, properties, cancellation) -> {
            asked.incrementAndGet();
            return ORACLE.verify(algorithm, system, properties, cancellation);
        };
        try (Journal journal = new Journal(path)) {
            assertThat(journal.size()).isEqualTo(kept).isPositive();
            assertThat(new Synthesiser(specification, counting).resuming(journal)
                    .run(event -> { }, Cancellation.NEVER).simulations()).hasToString(uninterrupted);
            assertThat(asked.get()).as("the rest, and the last word").isEqualTo(journal.size() - kept + 1);
        }
    }
}
