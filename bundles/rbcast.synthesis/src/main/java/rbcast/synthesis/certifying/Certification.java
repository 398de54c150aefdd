// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certifying;

import java.util.Objects;

import rbcast.synthesis.certificate.Certificate;
import rbcast.synthesis.certificate.front.FrontCertificate;

/** What became of a certificate. */
public sealed interface Certification {

    /** A certificate that the checker has found to hold. */
    record Made(Certificate certificate) implements Certification {
        public Made {
            Objects.requireNonNull(certificate);
        }
    }

    /** A certificate of what nothing beats that the checker has found to hold. */
    record MadeOfFront(FrontCertificate certificate) implements Certification {
        public MadeOfFront {
            Objects.requireNonNull(certificate);
        }
    }

    /**
     * There is none.
     *
     * @param reason why, in a sentence for the user
     */
    record Failed(String reason) implements Certification {
        public Failed {
            Objects.requireNonNull(reason);
        }
    }
}
