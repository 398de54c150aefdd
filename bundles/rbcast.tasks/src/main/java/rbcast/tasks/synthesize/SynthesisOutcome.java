package rbcast.tasks.synthesize;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import rbcast.synthesis.SynthesisResult;
import rbcast.synthesis.judge.SystemVerdict;
import rbcast.synthesis.learning.Ending;
import rbcast.tasks.ExitStatus;

/**
 * What a synthesis came to.
 *
 * @param result what the learner found
 * @param verification Spin's word on the best algorithm, for each system; empty if there is none
 * @param fileText the file to write; present if the best algorithm is verified in all systems
 */
public record SynthesisOutcome(SynthesisResult result, List<SystemVerdict> verification, Optional<String> fileText) {

    public SynthesisOutcome {
        Objects.requireNonNull(result);
        verification = List.copyOf(verification);
        Objects.requireNonNull(fileText);
    }

    /** How the command ends: a cancelled one never as if it were complete, even when it has found something. */
    public ExitStatus status() {
        if (result.ending() == Ending.CANCELLED) {
            return ExitStatus.NO_VERDICT;
        }
        if (fileText.isPresent()) {
            return ExitStatus.AS_EXPECTED;
        }
        return result.ending() == Ending.NOTHING_CORRECT ? ExitStatus.VIOLATED : ExitStatus.NO_VERDICT;
    }
}
