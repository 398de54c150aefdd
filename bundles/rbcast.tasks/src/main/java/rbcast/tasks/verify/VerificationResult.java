package rbcast.tasks.verify;

import java.util.Objects;

import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Verified;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.tasks.ExitStatus;

/** The answer to a {@link VerificationRequest}. */
public record VerificationResult(VerificationRequest request, Verdict verdict) {

    public VerificationResult {
        Objects.requireNonNull(request);
        Objects.requireNonNull(verdict);
    }

    /** Whether the verdict is the one that the request expects; never for an inconclusive one. */
    public boolean isAsExpected() {
        if (verdict instanceof Violated violated) {
            return request.expectedViolation().map(expected -> expected.contains(violated.property())).orElse(false);
        }
        return verdict instanceof Verified && request.expectedViolation().isEmpty();
    }

    /** What this result alone makes of the exit status. */
    public ExitStatus status() {
        if (verdict instanceof Inconclusive) {
            return ExitStatus.NO_VERDICT;
        }
        return isAsExpected() ? ExitStatus.AS_EXPECTED : ExitStatus.VIOLATED;
    }

    /** The verdict in words: {@code violated RB-Agreement (as expected)}. */
    public String summary() {
        if (verdict instanceof Violated violated) {
            return "violated " + violated.property() + (isAsExpected() ? " (as expected)" : "");
        }
        if (verdict instanceof Inconclusive inconclusive) {
            return "inconclusive: " + inconclusive.reason();
        }
        return isAsExpected() ? "verified" : "verified, but a violation was expected";
    }
}
