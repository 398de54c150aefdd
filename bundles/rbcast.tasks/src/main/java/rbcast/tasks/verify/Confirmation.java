// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.verify;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Violated;

/**
 * What Spin says of the system in which the prover has refuted an algorithm: a second opinion, from a search that knows
 * nothing of the first.
 *
 * @param verdict about the property that is violated, in that system: violated too, or inconclusive
 */
public record Confirmation(Verdict verdict) {

    /** How long Spin is asked at most: what it does not reach by then is said not to be reached. */
    static final Duration TIME = Duration.ofSeconds(30);

    /** @throws IllegalStateException if Spin finds that the property holds: one of the two is wrong then */
    public Confirmation {
        Objects.requireNonNull(verdict);
        if (verdict.holds()) {
            throw new IllegalStateException("Spin verifies what the prover has refuted by a run");
        }
    }

    /** Asks about the run behind a verdict on many systems; empty if it is not one of a violation. */
    public static Optional<Confirmation> of(Algorithm algorithm, Verdict general, Oracle spin,
            Cancellation cancellation) {
        if (!(general instanceof Violated violated)) {
            return Optional.empty();
        }
        Counterexample run = violated.counterexample();
        return Optional.of(new Confirmation(spin.verify(algorithm, run.system(), Set.of(run.property()),
                cancellation)));
    }

    /** Whether Spin finds the property violated, too. */
    public boolean isGiven() {
        return verdict instanceof Violated;
    }

    /** In words: {@code Spin confirms it (adversary-first, 78 states)}. */
    public String inWords() {
        return verdict instanceof Inconclusive inconclusive ? "not confirmed by Spin: " + inconclusive.reason()
                : String.format(Locale.ROOT, "Spin confirms it (%s, %,d states)", verdict.statistics().engine(),
                        verdict.statistics().states());
    }
}
