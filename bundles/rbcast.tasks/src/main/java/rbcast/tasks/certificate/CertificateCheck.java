// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Proved;
import rbcast.dsl.AlgorithmWriter;
import rbcast.synthesis.certificate.Certificate;
import rbcast.synthesis.certificate.CertificateChecker;
import rbcast.synthesis.certificate.CheckResult;
import rbcast.synthesis.certificate.Scenario;
import rbcast.synthesis.certificate.Sweep;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.Progress;
import rbcast.tasks.verify.SearchSettings;
import rbcast.text.Words;

/** The independent check of a certificate, and what it has shown. */
public record CertificateCheck(Certificate certificate, CheckResult result) {

    public CertificateCheck {
        Objects.requireNonNull(certificate);
        Objects.requireNonNull(result);
    }

    /**
     * Checks a certificate, and asks Spin about its optimum.
     *
     * @throws InputException if the certificate's space is none that can be gone through
     */
    public static CertificateCheck of(CertificateFile file, SearchSettings settings, Progress progress)
            throws InputException {
        return of(file, settings.oracle(), progress);
    }

    /**
     * The same with another oracle.
     *
     * @throws InputException if the certificate's space is none that can be gone through
     */
    public static CertificateCheck of(CertificateFile file, Oracle oracle, Progress progress) throws InputException {
        progress.begin("checking the certificate of " + file.certificate().inputs().name(), 0);
        try {
            return new CertificateCheck(file.certificate(),
                    CertificateChecker.check(file.certificate(), oracle, progress));
        } catch (IllegalArgumentException undefined) {
            throw new InputException(undefined.getMessage());
        }
    }

    private CheckStatus outcome() {
        return CheckStatus.of(result.faults(), result.open());
    }

    /** In a word: {@code holds}, {@code fails} or {@code undecided}. */
    public String keyword() {
        return outcome().keyword();
    }

    public ExitStatus status() {
        return outcome().exit();
    }

    /** The lines to print. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        result.verdicts().forEach((system, verdict) -> lines.add("optimum, %s: %s".formatted(system,
                inWords(verdict))));
        result.sweep().ifPresent(sweep -> lines.addAll(lines(sweep, certificate.optimum()
                .map(best -> " of a reward above " + best.reward()).orElse(""), certificate.counterexamples())));
        result.faults().forEach(fault -> lines.add("fault: " + fault));
        result.open().forEach(open -> lines.add("open: " + open));
        lines.add(outcome().sentence(CertificateFile.claim(certificate)));
        return lines;
    }

    /** A verdict, and who gave it. */
    static String inWords(Verdict verdict) {
        return verdict + " by "
                + (verdict instanceof Proved proved ? proved.proof().solver() : verdict.statistics().engine());
    }

    /** What was gone through, and what refutes it. */
    static List<String> lines(Sweep sweep, String which, List<Scenario> counterexamples) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%,d %s%s, of which counterexamples refute", sweep.algorithms(),
                Words.noun(sweep.algorithms(), "algorithm"), which));
        for (int i = 0; i < sweep.refuted().size(); i++) {
            lines.add(String.format(Locale.ROOT, "%,12d  %s", sweep.refuted().get(i),
                    CertificateFile.head(counterexamples.get(i))));
        }
        sweep.examples().stream().limit(1).map(CertificateCheck::text).forEach(text -> {
            lines.add("not refuted, for instance:");
            text.lines().forEach(lines::add);
        });
        return lines;
    }

    private static String text(Algorithm algorithm) {
        return AlgorithmWriter.write(algorithm);
    }
}
