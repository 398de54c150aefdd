package rbcast.synthesis.certifying;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.ReplayingOracle;
import rbcast.synthesis.certificate.SmallSpaces;
import rbcast.synthesis.judge.SharedOracle;
import rbcast.testing.BruteForceOracle;

/** Whatever the space, what the search finds gets a certificate, and the checker accepts it. */
class CertifierProperties {

    private static final Oracle BRUTE_FORCE = new SharedOracle(new ReplayingOracle(new BruteForceOracle()));

    @Provide
    Arbitrary<SynthesisSpecification> spaces() {
        return SmallSpaces.any();
    }

    @Property
    void theCertificateOfEverySpaceHolds(@ForAll("spaces") SynthesisSpecification specification) {
        assertThat(Certificates.certify(specification, BRUTE_FORCE)).isInstanceOf(Certification.Made.class);
    }

    @Property(tries = 50)
    void equalSpacesHaveEqualCertificates(@ForAll("spaces") SynthesisSpecification specification) {
        assertThat(Certificates.certify(specification, BRUTE_FORCE))
                .isEqualTo(Certificates.certify(specification, new BruteForceOracle()));
    }
}
