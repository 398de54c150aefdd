// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Proof;
import rbcast.algorithm.verdict.Verdict;
import rbcast.tasks.Progress;
import rbcast.testing.BruteForceOracle;

/** The files of the algorithms that no other beats say no more of them than was shown. */
class ParetoOutcomeTest {

    private static final Oracle BRUTE_FORCE = new BruteForceOracle();
    private static final SynthesisSpecification CRASH = SynthesisSpecification.paper("Learned",
            List.of(new SystemModel(FailureMode.CRASH, 3, 1)));

    private static String file(Oracle oracle, Progress progress) {
        return new SynthesisRun(CRASH, oracle, "an oracle").pareto(progress).fileText().orElseThrow();
    }

    @Test
    void whereTheWholeSpaceWasSearchedNothingElseBeatsThem() {
        assertThat(file(BRUTE_FORCE, Progress.SILENT)).contains("the only one that no other correct algorithm beats.",
                "Certified: the whole space was searched.", "Verified by an oracle: ",
                "crash with N = 3, F = 1 (brute-force)");
    }

    @Test
    void whereTheSearchWasStoppedTheyBeatOnlyWhatWasFound() {
        AtomicBoolean found = new AtomicBoolean();
        String file = file((algorithm, system, properties, cancellation) -> {
            Verdict verdict = BRUTE_FORCE.verify(algorithm, system, properties, cancellation);
            found.compareAndSet(false, verdict.holds());
            return verdict;
        }, Progress.silent(found::get));

        assertThat(file).contains("a correct one, which beats all others that were found.", "Not certified: ")
                .doesNotContain("that no other correct algorithm beats");
    }

    @Test
    void whatWasProvedWasNotVerified() {
        String file = file((algorithm, system, properties, cancellation) -> {
            Verdict verdict = BRUTE_FORCE.verify(algorithm, system, properties, cancellation);
            return verdict.holds() ? new Verdict.Proved(new Proof("a solver", true, List.of()), verdict.statistics())
                    : verdict;
        }, Progress.SILENT);

        assertThat(file).contains("Proved by 0 queries to a solver: ").doesNotContain("Verified by");
    }
}
