// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import rbcast.synthesis.learning.LearningEvent;
import rbcast.synthesis.record.EpisodeLog;
import rbcast.synthesis.record.Journal;
import rbcast.tasks.InputException;
import rbcast.tasks.Progress;
import rbcast.text.IoProblem;

/**
 * A synthesis that writes down what it does meanwhile.
 *
 * @param log gets a line for every episode
 * @param journal keeps the verdicts; a run that was stopped goes on from it
 */
public record RecordedSynthesis(SynthesisRun synthesis, Optional<Path> log, Optional<Path> journal) {

    public RecordedSynthesis {
        Objects.requireNonNull(synthesis);
        Objects.requireNonNull(log);
        Objects.requireNonNull(journal);
    }

    /**
     * Runs it.
     *
     * @param warnings is told when a file is damaged or not complete; what was learned is no worse for that
     * @throws InputException if a file cannot be opened; nothing was done, then
     */
    public SynthesisOutcome run(Progress progress, Consumer<String> warnings) throws InputException {
        SynthesisOutcome outcome = null;
        try (Journal kept = openJournal(); EpisodeLog episodes = openLog()) {
            if (kept != null) {
                kept.damage().ifPresent(warnings);
            }
            Consumer<LearningEvent> listener = episodes == null ? event -> { } : episodes;
            outcome = (kept == null ? synthesis : synthesis.resuming(kept)).run(listener, progress);
        } catch (IOException unwritable) {
            if (outcome == null) {
                throw new InputException(IoProblem.inWords(unwritable));
            }
            warnings.accept("the log or the journal is not complete: " + IoProblem.inWords(unwritable));
        }
        return outcome;
    }

    private Journal openJournal() throws InputException {
        try {
            return journal.isEmpty() ? null : new Journal(journal.get());
        } catch (IOException unusable) {
            throw new InputException("the journal: " + IoProblem.inWords(unusable));
        }
    }

    private EpisodeLog openLog() throws InputException {
        try {
            return log.isEmpty() ? null : new EpisodeLog(Files.newBufferedWriter(log.get()));
        } catch (IOException unusable) {
            throw new InputException("the log: " + IoProblem.inWords(unusable));
        }
    }
}
