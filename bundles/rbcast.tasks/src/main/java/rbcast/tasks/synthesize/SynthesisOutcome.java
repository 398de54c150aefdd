package rbcast.tasks.synthesize;

import java.util.Objects;
import java.util.Optional;

import rbcast.synthesis.SynthesisResult;
import rbcast.synthesis.learning.Ending;
import rbcast.tasks.ExitStatus;

/**
 * What a synthesis came to.
 *
 * @param result what the learner found
 * @param fileText the file to write; present if the best algorithm is verified in all systems
 */
public record SynthesisOutcome(SynthesisResult result, Optional<String> fileText) {

    public SynthesisOutcome {
        Objects.requireNonNull(result);
        Objects.requireNonNull(fileText);
    }

    /**
     * In one word: {@code learned}, {@code unrealisable} for a space that certainly holds nothing correct,
     * {@code nothing-found}, {@code unverified} for an algorithm that did not get the last word, {@code cancelled} in
     * any case when the user has cancelled.
     */
    public String keyword() {
        if (result.ending() == Ending.CANCELLED) {
            return "cancelled";
        }
        if (result.best().isEmpty()) {
            return result.isUnrealisable() ? "unrealisable" : "nothing-found";
        }
        return fileText.isPresent() ? "learned" : "unverified";
    }

    /**
     * How the command ends: a cancelled one never as if it were complete, even when it has found something; nor one
     * whose certificate was asked for and is missing.
     */
    public ExitStatus status() {
        if (result.ending() == Ending.CANCELLED) {
            return ExitStatus.NO_VERDICT;
        }
        if (fileText.isPresent()) {
            boolean certificateMissing = result.search().isPresent() && !result.isCertified();
            return certificateMissing ? ExitStatus.NO_VERDICT : ExitStatus.AS_EXPECTED;
        }
        return result.isUnrealisable() ? ExitStatus.VIOLATED : ExitStatus.NO_VERDICT;
    }
}
