// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.spin.SpinOracle;
import rbcast.synthesis.certifying.Certification;
import rbcast.synthesis.certifying.Certifier;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.learning.Ending;
import rbcast.synthesis.search.ExhaustiveSearch;
import rbcast.synthesis.search.LocalShares;
import rbcast.synthesis.search.Partition;
import rbcast.synthesis.search.SearchResult;
import rbcast.synthesis.search.Shares;
import rbcast.synthesis.space.ActionSpace;
import rbcast.tasks.certificate.CertificateFile;
import rbcast.tasks.runner.LocalRunner;

/** A search whose shares go to workers as texts comes to what one in this process comes to. */
class RunnerSharesTest {

    private static final SynthesisSpecification BYZANTINE = SynthesisSpecification.paper("Byzantine",
            List.of(new SystemModel(FailureMode.BYZANTINE, 4, 1))).toBuilder().strategy(Strategy.EXHAUSTIVE).build();
    private static final Oracle SPIN = SpinOracle.usual();

    private static Judge judge() {
        return new Judge(SPIN, BYZANTINE.goal().systems(), BYZANTINE.goal().properties(),
                ActionSpace.of(BYZANTINE).types(), true);
    }

    /** Large means here what a test can do many times. */
    private static SearchResult search(Shares shares) {
        return new ExhaustiveSearch(BYZANTINE, judge(), event -> { }, Optional::empty,
                Optional.of(new Partition(shares, 200, 16, 4, 4))).best();
    }

    private static String certificate(SearchResult result) {
        Certification made = new Certifier(BYZANTINE, SPIN, SPIN, Cancellation.NEVER)
                .certify(result.candidate(), result.census().refutations());
        return CertificateFile.of(((Certification.Made) made).certificate()).text();
    }

    @Test
    void theResultAndTheCertificateAreThoseOfOneMachine() {
        SearchResult here = search(new LocalShares(BYZANTINE, RunnerSharesTest::judge, Optional::empty, 1));
        AtomicInteger shares = new AtomicInteger();
        Shares byRunner = new RunnerShares(BYZANTINE, new LocalRunner(2), Cancellation.NEVER);
        SearchResult there = search((some, level, known) -> {
            shares.addAndGet(some.size());
            return byRunner.search(some, level, known);
        });

        assertThat(shares).hasPositiveValue();
        assertThat(here).isInstanceOf(SearchResult.Optimal.class);
        assertThat(here.candidate().orElseThrow().reward()).isEqualTo(-17);
        assertThat(there.candidate()).isEqualTo(here.candidate());
        assertThat(there.census().refutations()).isEqualTo(here.census().refutations());
        assertThat(there.census().answers()).isEqualTo(here.census().answers());
        assertThat(there.census().drafts()).isEqualTo(here.census().drafts());
        assertThat(certificate(there)).isEqualTo(certificate(here));
    }

    @Test
    void aSearchThatIsCancelledSaysHowFarItCame() {
        AtomicInteger rounds = new AtomicInteger();
        Shares shares = new RunnerShares(BYZANTINE, new LocalRunner(1), () -> rounds.get() > 2);
        SearchResult result = search((some, level, known) -> {
            rounds.incrementAndGet();
            return shares.search(some, level, known);
        });

        assertThat(result).isInstanceOfSatisfying(SearchResult.Interrupted.class,
                interrupted -> assertThat(interrupted.ending()).isEqualTo(Ending.CANCELLED));
    }
}
