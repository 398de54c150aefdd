// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Proved;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.dsl.Document;
import rbcast.synthesis.SynthesisResult;
import rbcast.synthesis.certifying.Certification;
import rbcast.synthesis.judge.SystemVerdict;
import rbcast.synthesis.learning.Ending;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.certificate.CertificateFile;
import rbcast.tasks.verify.Scope;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;
import rbcast.text.Words;

/**
 * What a synthesis came to.
 *
 * @param result what the learner found
 * @param fileText the file to write; present if the best algorithm is verified in all systems
 * @param certification what became of the certificate; empty if none was asked for
 * @param proofs what the prover says of the best algorithm, where all N and F were asked for; the result is then that
 *        for the single systems in which it was learned last
 */
public record SynthesisOutcome(SynthesisResult result, Optional<String> fileText,
        Optional<Certification> certification, List<GeneralVerdict> proofs) {

    public SynthesisOutcome {
        Objects.requireNonNull(result);
        Objects.requireNonNull(fileText);
        Objects.requireNonNull(certification);
        proofs = List.copyOf(proofs);
    }

    /** What a synthesis for single systems came to. */
    public SynthesisOutcome(SynthesisResult result, Optional<String> fileText,
            Optional<Certification> certification) {
        this(result, fileText, certification, List.of());
    }

    /** The same with what the prover says, and with the file that says so. */
    SynthesisOutcome proved(List<GeneralVerdict> verdicts, Optional<String> newText) {
        return new SynthesisOutcome(result, newText, certification, verdicts);
    }

    /** The text of the certificate's file, if there is a certificate. */
    public Optional<String> certificateText() {
        return certification.flatMap(each -> each instanceof Certification.Made made
                ? Optional.of(CertificateFile.of(made.certificate()).text()) : Optional.empty());
    }

    /** Whether the user has stopped it before its end. */
    public boolean isCancelled() {
        return result.ending() == Ending.CANCELLED;
    }

    /** The verdicts with which it has ended, as those that the {@code verify} blocks of the learned file ask for. */
    public List<VerificationResult> verifications(Document learned) {
        List<VerificationResult> results = new ArrayList<>();
        for (VerificationRequest request : VerificationRequest.of(learned)) {
            result.verification().stream().filter(verdict -> request.scope().equals(new Scope.One(verdict.system())))
                    .forEach(verdict -> results.add(new VerificationResult(request, verdict.verdict())));
            proofs.stream().filter(proof -> request.scope().equals(new Scope.All(proof.systems())))
                    .forEach(proof -> results.add(new VerificationResult(request, proof.verdict())));
        }
        return List.copyOf(results);
    }

    /** The verdicts with which it has ended, a line for each system, then for each kind of systems. */
    public List<String> verdictLines() {
        List<String> lines = new ArrayList<>();
        result.verification().forEach(verdict -> lines.add(verdict.system() + ": " + inWords(verdict)));
        proofs.forEach(proof -> lines.add(proof.inWords()));
        return lines;
    }

    private static String inWords(SystemVerdict verdict) {
        if (verdict.verdict() instanceof Violated violated) {
            return "violated " + violated.property();
        }
        if (verdict.verdict() instanceof Proved proved) {
            return "proved by %d %s to %s".formatted(proved.proof().queries(),
                    Words.noun(proved.proof().queries(), "query", "queries"), proved.proof().solver());
        }
        return verdict.verdict() instanceof Inconclusive inconclusive ? "inconclusive: " + inconclusive.reason()
                : "verified, " + Words.count(verdict.verdict().statistics().states(), "state");
    }

    /**
     * In one word: {@code learned}, {@code unrealisable} for a space that certainly holds nothing correct,
     * {@code nothing-found}, {@code unverified} for an algorithm that did not get the last word, {@code cancelled} in
     * any case when the user has cancelled.
     */
    public String keyword() {
        if (isCancelled()) {
            return "cancelled";
        }
        if (result.best().isEmpty()) {
            return result.isUnrealisable() ? "unrealisable" : "nothing-found";
        }
        return fileText.isPresent() ? "learned" : "unverified";
    }

    /** The same with the reward of the best algorithm, if there is one: {@code learned, reward -17}. */
    public String summary() {
        return keyword() + result.best().map(best -> ", reward " + best.reward()).orElse("");
    }

    /**
     * How the command ends: a cancelled one never as if it were complete, even when it has found something; nor one
     * whose certificate was asked for and is missing.
     */
    public ExitStatus status() {
        if (isCancelled()) {
            return ExitStatus.NO_VERDICT;
        }
        if (certification.isPresent() && certificateText().isEmpty()) {
            return ExitStatus.NO_VERDICT;
        }
        if (fileText.isPresent()) {
            boolean certificateMissing = result.search().isPresent() && !result.isCertified();
            return certificateMissing ? ExitStatus.NO_VERDICT : ExitStatus.AS_EXPECTED;
        }
        return result.isUnrealisable() ? ExitStatus.VIOLATED : ExitStatus.NO_VERDICT;
    }
}
