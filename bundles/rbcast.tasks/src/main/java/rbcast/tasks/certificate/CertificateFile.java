// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.AlgorithmWriter;
import rbcast.synthesis.certificate.Certificate;
import rbcast.synthesis.certificate.Scenario;
import rbcast.synthesis.record.StepText;
import rbcast.tasks.RBcastVersion;

/**
 * A certificate as a text; docs/certificates.md describes it. Equal certificates make equal texts, and no other text is
 * accepted for one: {@link CertificateReader}.
 *
 * @param writtenBy the version of RBcast that wrote it
 */
public record CertificateFile(Certificate certificate, String writtenBy) {

    /** The form of the text: a change of it makes old files unreadable. */
    static final String HEADER = "RBcast certificate, form 1";
    static final String WRITTEN_BY = "written by RBcast ";
    static final String CLAIM = "claim: ";
    static final String COUNTEREXAMPLE = "counterexample in ";
    static final String DIGEST = "sha-256 ";

    public CertificateFile {
        Objects.requireNonNull(certificate);
        Objects.requireNonNull(writtenBy);
    }

    /** One that is written now. */
    public static CertificateFile of(Certificate certificate) {
        return new CertificateFile(certificate, RBcastVersion.text());
    }

    /** What the certificate says, without a full stop. */
    public static String claim(Certificate certificate) {
        return certificate.optimum()
                .map(best -> "no correct algorithm of the space has a reward above " + best.reward())
                .orElse("the space holds no correct algorithm");
    }

    /** The text. */
    public String text() {
        return text(writtenBy, claim(certificate), certificate.inputs(), certificate.optimum().stream()
                .map(best -> best.algorithm().withName(certificate.inputs().name())).toList(),
                certificate.counterexamples());
    }

    /** The text of a certificate of any claim. */
    static String text(String writtenBy, String claim, SynthesisSpecification inputs, List<Algorithm> algorithms,
            List<Scenario> counterexamples) {
        StringBuilder text = new StringBuilder();
        text.append(HEADER).append('\n').append(WRITTEN_BY).append(writtenBy).append('\n');
        text.append(CLAIM).append(claim).append("\n\n");
        text.append(AlgorithmWriter.writeSpace(inputs)).append('\n');
        algorithms.forEach(each -> text.append(AlgorithmWriter.write(each.withDocumentation(""))).append('\n'));
        counterexamples.forEach(each -> text.append(line(each)).append('\n'));
        return text + DIGEST + digest(text.toString()) + "\n";
    }

    private static String line(Scenario scenario) {
        List<String> steps = scenario.schedule().stream().map(StepText::write).toList();
        return COUNTEREXAMPLE + head(scenario) + ":" + steps.stream().map(step -> " " + step)
                .collect(Collectors.joining());
    }

    /** {@code byzantine with N = 4, F = 1, no-broadcast, 1 faulty}. */
    static String head(Scenario scenario) {
        return "%s, %s, %d faulty".formatted(scenario.system(), scenario.situation().kind(),
                scenario.situation().faulty());
    }

    /** Of all that stands before it. */
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
