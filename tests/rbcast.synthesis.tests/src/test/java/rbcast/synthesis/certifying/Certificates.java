// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certifying;

import java.util.Optional;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.synthesis.PaperSpaces;
import rbcast.synthesis.certificate.Certificate;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.search.ExhaustiveSearch;
import rbcast.synthesis.search.SearchResult;
import rbcast.synthesis.space.ActionSpace;

/** Certificates of what an exhaustive search finds. */
public final class Certificates {

    private Certificates() {
    }

    /** One that the checker has accepted. */
    public static Certificate of(SynthesisSpecification specification) {
        Certification certification = certify(specification, PaperSpaces.ORACLE);
        if (certification instanceof Certification.Made made) {
            return made.certificate();
        }
        throw new AssertionError(((Certification.Failed) certification).reason());
    }

    /** What becomes of the certificate. */
    public static Certification certify(SynthesisSpecification specification, Oracle oracle) {
        Judge judge = new Judge(oracle, specification.goal().systems(), specification.goal().properties(),
                ActionSpace.of(specification).types(), true);
        SearchResult found = new ExhaustiveSearch(specification, judge, event -> { }, Optional::empty).best();
        return new Certifier(specification, oracle, oracle, Cancellation.NEVER)
                .certify(found.candidate(), found.census().refutations());
    }
}
