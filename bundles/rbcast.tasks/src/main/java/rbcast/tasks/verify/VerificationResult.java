// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Coverage;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Proved;
import rbcast.algorithm.verdict.Verdict.Verified;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.algorithm.verdict.VerdictNotes;
import rbcast.tasks.ExitStatus;

/**
 * The answer to a {@link VerificationRequest}.
 *
 * @param confirmation what Spin says where the prover has found one of many systems to be wrong; empty elsewhere, and
 *        if it was not asked
 */
public record VerificationResult(VerificationRequest request, Verdict verdict, Optional<Confirmation> confirmation) {

    /** Something odd that a verification has seen, at a line of the request's file. */
    public record Warning(int line, String message) {
    }

    public VerificationResult {
        Objects.requireNonNull(request);
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(confirmation);
    }

    /** An answer that nobody else was asked about. */
    public VerificationResult(VerificationRequest request, Verdict verdict) {
        this(request, verdict, Optional.empty());
    }

    /** Whether the verdict is the one that the request expects; never for an inconclusive one. */
    public boolean isAsExpected() {
        if (verdict instanceof Violated violated) {
            return request.expectedViolation().map(expected -> expected.contains(violated.property())).orElse(false);
        }
        return verdict.holds() && request.expectedViolation().isEmpty();
    }

    /** What this result alone makes of the exit status. */
    public ExitStatus status() {
        if (verdict instanceof Inconclusive) {
            return ExitStatus.NO_VERDICT;
        }
        return isAsExpected() ? ExitStatus.AS_EXPECTED : ExitStatus.VIOLATED;
    }

    /** What all results together make of it: a violation counts more than a verdict that is missing. */
    public static ExitStatus status(List<VerificationResult> results) {
        List<ExitStatus> all = results.stream().map(VerificationResult::status).toList();
        if (all.contains(ExitStatus.VIOLATED)) {
            return ExitStatus.VIOLATED;
        }
        return all.contains(ExitStatus.NO_VERDICT) ? ExitStatus.NO_VERDICT : ExitStatus.AS_EXPECTED;
    }

    /** The verdict in words: {@code violated RB-Agreement (as expected)}. */
    public String summary() {
        if (verdict instanceof Violated violated) {
            return "violated " + violated.property() + smallest(violated) + (isAsExpected() ? " (as expected)" : "");
        }
        if (verdict instanceof Inconclusive inconclusive) {
            return "inconclusive: " + inconclusive.reason();
        }
        return isAsExpected() ? verdict.toString() : verdict + ", but a violation was expected";
    }

    /** In which of many systems; the prover shows the smallest one. */
    private String smallest(Violated violated) {
        SystemModel system = violated.counterexample().system();
        return request.scope() instanceof Scope.All ? " with N = %d, F = %d".formatted(system.n(), system.f()) : "";
    }

    /** What a verdict "verified" or "proved" does not say, each in a sentence. */
    public List<String> notes() {
        if (!verdict.holds()) {
            return List.of();
        }
        Optional<SystemModel> one = request.scope() instanceof Scope.One single ? Optional.of(single.system())
                : ((Scope.All) request.scope()).resilience().smallestWithFailures();
        return one.map(system -> VerdictNotes.of(request.algorithm(), system, request.properties())).orElse(List.of());
    }

    /** Vacuity: what the search has shown never to happen. */
    public List<Warning> warnings() {
        if (verdict instanceof Proved proved) {
            return proved.proof().anyDelivery() ? List.of() : List.of(nobodyDelivers());
        }
        return verdict instanceof Verified verified ? verified.coverage().map(this::warnings).orElse(List.of())
                : List.of();
    }

    private List<Warning> warnings(Coverage coverage) {
        List<Warning> warnings = new ArrayList<>();
        for (ActionSite site : coverage.unreached()) {
            warnings.add(new Warning(request.source().of(site).orElse(request.line()),
                    "no run in %s carries out '%s'".formatted(request.scope(), request.algorithm().action(site))));
        }
        if (!coverage.anyDelivery()) {
            warnings.add(nobodyDelivers());
        }
        return warnings;
    }

    private Warning nobodyDelivers() {
        return new Warning(request.line(), "no process ever delivers in " + request.scope());
    }
}
