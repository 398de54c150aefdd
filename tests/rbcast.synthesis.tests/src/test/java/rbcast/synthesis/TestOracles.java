// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis;

import java.util.List;
import java.util.function.Predicate;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;

/** Oracles that say what a test wants them to. */
public final class TestOracles {

    private TestOracles() {
    }

    /** Never knows. */
    public static Oracle silent(String reason) {
        return (algorithm, system, properties, cancellation) ->
                new Verdict.Inconclusive(reason, Statistics.none("silent"));
    }

    /** Does not know where the predicate holds, and asks another oracle elsewhere. */
    public static Oracle silentOn(Predicate<Algorithm> predicate, Oracle other) {
        return (algorithm, system, properties, cancellation) -> predicate.test(algorithm)
                ? new Verdict.Inconclusive("too hard", Statistics.none("silent"))
                : other.verify(algorithm, system, properties, cancellation);
    }

    /** Claims a violation that there is not: its counterexample does nothing. */
    public static Oracle lying() {
        return (algorithm, system, properties, cancellation) -> new Verdict.Violated(new Counterexample(system,
                system.situations().get(0), Property.RB_INTEGRITY, List.of()), Statistics.none("liar"));
    }
}
