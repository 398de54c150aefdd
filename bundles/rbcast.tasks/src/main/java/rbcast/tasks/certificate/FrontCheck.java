// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import rbcast.algorithm.verdict.Oracle;
import rbcast.synthesis.certificate.front.FrontCertificate;
import rbcast.synthesis.certificate.front.FrontCheckResult;
import rbcast.synthesis.certificate.front.FrontChecker;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.InputException;
import rbcast.tasks.Progress;

/** The independent check of a certificate of what nothing beats, and what it has shown. */
public record FrontCheck(FrontCertificate certificate, FrontCheckResult result) {

    public FrontCheck {
        Objects.requireNonNull(certificate);
        Objects.requireNonNull(result);
    }

    /**
     * Checks a certificate, and asks an oracle about its algorithms.
     *
     * @throws InputException if the certificate's space is none that can be gone through
     */
    public static FrontCheck of(FrontFile file, Oracle oracle, Progress progress) throws InputException {
        progress.begin("checking the certificate of " + file.certificate().inputs().name(), 0);
        try {
            return new FrontCheck(file.certificate(), FrontChecker.check(file.certificate(), oracle, progress));
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
        result.verdicts().forEach(each -> lines.add("%s, %s: %s".formatted(
                certificate.points().get(each.point()).name(), each.system(),
                CertificateCheck.inWords(each.verdict()))));
        result.sweep().ifPresent(sweep -> lines.addAll(CertificateCheck.lines(sweep,
                " that none of these beats or equals", certificate.counterexamples())));
        result.faults().forEach(fault -> lines.add("fault: " + fault));
        result.open().forEach(open -> lines.add("open: " + open));
        lines.add(outcome().sentence(FrontFile.claim(certificate)));
        return lines;
    }
}
