// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.Objects;

import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Proved;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.text.Words;

/** What the prover says of a learned algorithm in all systems of a kind. */
public record GeneralVerdict(Resilience systems, Verdict verdict) {

    public GeneralVerdict {
        Objects.requireNonNull(systems);
        Objects.requireNonNull(verdict);
    }

    /** {@code byzantine for all N > 3F: proved by 6 queries to SMTInterpol 2.5}. */
    String inWords() {
        return systems + ": " + (verdict instanceof Proved proved
                ? "proved by %d %s to %s".formatted(proved.proof().queries(),
                        Words.noun(proved.proof().queries(), "query", "queries"), proved.proof().solver())
                : verdict instanceof Violated violated ? "violated %s in %s".formatted(violated.property(),
                        violated.counterexample().system()) : "inconclusive: " + ((Inconclusive) verdict).reason());
    }
}
