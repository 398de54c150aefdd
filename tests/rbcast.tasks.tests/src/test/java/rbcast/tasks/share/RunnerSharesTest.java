// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.dsl.RBcastLanguage;
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

    private static Judge judge(SynthesisSpecification space) {
        return new Judge(SPIN, space.goal().systems(), space.goal().properties(), ActionSpace.of(space).types(), true);
    }

    /** Large means here what a test can do many times. */
    private static SearchResult search(SynthesisSpecification space, Shares shares) {
        return new ExhaustiveSearch(space, judge(space), event -> { }, Optional::empty,
                Optional.of(new Partition(shares, 20, 16, 4, 4))).best();
    }

    private static String certificate(SynthesisSpecification space, SearchResult result) {
        Certification made = new Certifier(space, SPIN, SPIN, Cancellation.NEVER)
                .certify(result.candidate(), result.census().refutations());
        return CertificateFile.of(((Certification.Made) made).certificate()).text();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the paper's space | N = 4, F = 1             |
            4 types           | N = 4, F = 1             | types 4; receive actions 2 to 5;
            8 actions         | N = 4, F = 1             | RB-Broadcast actions 2 to 8; receive actions 2 to 8;
            guards            | N = 4, F = 1, contents 2 | destinations all; receive guards per message, per broadcast;
            2 contents        | N = 4, F = 1, contents 2 | types 3; destinations all; receive actions 2 to 5;
            """)
    void theResultAndTheCertificateAreThoseOfOneMachine(String kind, String system, String lines) {
        SynthesisSpecification space = RBcastLanguage.standalone().parse("""
                synthesize S { systems byzantine with %s; strategy exhaustive; %s }
                """.formatted(system, lines == null ? "" : lines), kind).syntheses().get(0);
        SearchResult here = search(space, new LocalShares(space, () -> judge(space), Optional::empty, 1));
        AtomicInteger shares = new AtomicInteger();
        Shares byRunner = new RunnerShares(space, new LocalRunner(2), Cancellation.NEVER);
        SearchResult there = search(space, (some, level, known) -> {
            shares.addAndGet(some.size());
            return byRunner.search(some, level, known);
        });

        assertThat(shares).hasPositiveValue();
        assertThat(here).isNotInstanceOf(SearchResult.Interrupted.class);
        assertThat(there.candidate()).isEqualTo(here.candidate());
        assertThat(there.census().refutations()).isEqualTo(here.census().refutations());
        assertThat(there.census().answers()).isEqualTo(here.census().answers());
        assertThat(there.census().drafts()).isEqualTo(here.census().drafts());
        assertThat(certificate(space, there)).isEqualTo(certificate(space, here));
    }

    @Test
    void aSearchThatIsCancelledSaysHowFarItCame() {
        AtomicInteger rounds = new AtomicInteger();
        Shares shares = new RunnerShares(BYZANTINE, new LocalRunner(1), () -> rounds.get() > 2);
        SearchResult result = search(BYZANTINE, (some, level, known) -> {
            rounds.incrementAndGet();
            return shares.search(some, level, known);
        });

        assertThat(result).isInstanceOfSatisfying(SearchResult.Interrupted.class,
                interrupted -> assertThat(interrupted.ending()).isEqualTo(Ending.CANCELLED));
    }
}
