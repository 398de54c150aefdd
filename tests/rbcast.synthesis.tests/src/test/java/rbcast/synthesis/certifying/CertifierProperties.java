// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.ReplayingOracle;
import rbcast.synthesis.judge.SharedOracle;
import rbcast.synthesis.search.GuardedSpaces;
import rbcast.synthesis.search.RandomSpaces;
import rbcast.testing.BruteForceOracle;

/**
 * Whatever the space, what the search finds gets a certificate, and the checker accepts it. The random spaces are those
 * of the search's own test, ten to a try.
 */
class CertifierProperties {

    private static final double MOST_SEQUENCES = 6_000;
    private static final int SPACES = 10;

    private static final Oracle BRUTE_FORCE = new SharedOracle(new ReplayingOracle(new BruteForceOracle()));

    @Provide
    Arbitrary<List<SynthesisSpecification>> spaces() {
        return RandomSpaces.atMost(MOST_SEQUENCES).list().ofSize(SPACES);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theCertificateOfEverySpaceHolds(@ForAll("spaces") List<SynthesisSpecification> spaces) {
        assertThat(spaces).allSatisfy(space ->
                assertThat(Certificates.certify(space, BRUTE_FORCE)).isInstanceOf(Certification.Made.class));
    }

    @Provide
    Arbitrary<List<SynthesisSpecification>> guardedSpaces() {
        return GuardedSpaces.atMost(MOST_SEQUENCES).list().ofSize(SPACES / 2);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theCertificateOfEveryGuardedSpaceHolds(@ForAll("guardedSpaces") List<SynthesisSpecification> spaces) {
        theCertificateOfEverySpaceHolds(spaces);
    }

    @Property(tries = 5, edgeCases = EdgeCasesMode.NONE)
    void equalSpacesHaveEqualCertificates(@ForAll("spaces") List<SynthesisSpecification> spaces) {
        assertThat(spaces).allSatisfy(space -> assertThat(Certificates.certify(space, new BruteForceOracle()))
                .isEqualTo(Certificates.certify(space, new BruteForceOracle())));
    }
}
