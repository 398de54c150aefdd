// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.certificate;

import java.util.Objects;

import rbcast.synthesis.certificate.front.FrontCertificate;
import rbcast.tasks.RBcastVersion;

/**
 * A certificate of what nothing beats as a text, in the form of {@link CertificateFile}.
 *
 * @param writtenBy the version of RBcast that wrote it
 */
public record FrontFile(FrontCertificate certificate, String writtenBy) {

    private static final String CLAIM = "every correct algorithm of the space is beaten or equalled by one of these %d,"
            + " which do not beat one another";

    public FrontFile {
        Objects.requireNonNull(certificate);
        Objects.requireNonNull(writtenBy);
    }

    /** One that is written now. */
    public static FrontFile of(FrontCertificate certificate) {
        return new FrontFile(certificate, RBcastVersion.text());
    }

    /** What the certificate says, without a full stop. */
    public static String claim(FrontCertificate certificate) {
        int size = certificate.points().size();
        return size == 1 ? "every correct algorithm of the space is beaten or equalled by this one"
                : CLAIM.formatted(size);
    }

    /** Whether a line of a file is such a claim. */
    static boolean isClaim(String line) {
        return line.startsWith(CertificateFile.CLAIM + "every correct algorithm of the space is beaten or equalled by");
    }

    /** The text. */
    public String text() {
        return CertificateFile.text(writtenBy, claim(certificate), certificate.inputs(), certificate.points(),
                certificate.counterexamples());
    }
}
