// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.SystemVerdict;
import rbcast.synthesis.learning.Ending;
import rbcast.synthesis.learning.SimulationResult;
import rbcast.synthesis.search.SearchResult;

/**
 * What a synthesis came to.
 *
 * @param simulations the first of them, up to {@value #MOST_SIMULATIONS_KEPT}, in the order of their numbers; empty if
 *        only the exhaustive search was asked for
 * @param totals what all of them came to together
 * @param search what the exhaustive search came to, if the strategy has one
 * @param best the best correct algorithm of all, the earliest simulation's among equally good ones: what to offer, also
 *        where an optimisation episode converged to something else
 * @param verification the oracle's last word on it, for each system
 * @param unanswered how many questions a time bound kept the oracle from answering, though they were put twice
 * @param elapsed wall-clock time; this and the statistics of verdicts are all that differs between runs of the same
 *        inputs
 */
public record SynthesisResult(SynthesisSpecification specification, List<SimulationResult> simulations,
        SimulationTotals totals, Optional<SearchResult> search, Optional<Candidate> best,
        List<SystemVerdict> verification, int unanswered, Duration elapsed) {

    /** How many simulations are kept whole. */
    public static final int MOST_SIMULATIONS_KEPT = 1000;

    public SynthesisResult {
        Objects.requireNonNull(specification);
        Objects.requireNonNull(totals);
        Objects.requireNonNull(search);
        Objects.requireNonNull(best);
        Objects.requireNonNull(elapsed);
        simulations = List.copyOf(simulations);
        verification = List.copyOf(verification);
    }

    /** Why it ended: the first reason of a simulation, or of the search, that is not completion, if there is one. */
    public Ending ending() {
        Optional<Ending> searching = search.flatMap(result ->
                result instanceof SearchResult.Interrupted interrupted ? Optional.of(interrupted.ending())
                        : result instanceof SearchResult.Unrealisable ? Optional.of(Ending.NOTHING_CORRECT)
                        : Optional.empty());
        return totals.ending() != Ending.COMPLETED ? totals.ending() : searching.orElse(Ending.COMPLETED);
    }

    /**
     * Whether another run of the same inputs may come to something else, because the clock had a say: the user or the
     * time budget stopped this one, or a time bound left a question without an answer.
     */
    public boolean dependsOnClock() {
        return unanswered > 0 || ending() == Ending.CANCELLED || ending() == Ending.TIME_BUDGET;
    }

    /** Whether it is certain that no correct algorithm of the space has a better reward than {@link #best()}. */
    public boolean isCertified() {
        return best.isPresent() && search.isPresent() && (search.get() instanceof SearchResult.Optimal
                || search.get() instanceof SearchResult.NothingBetter);
    }

    /** Whether it is certain that the space holds no correct algorithm. */
    public boolean isUnrealisable() {
        return best.isEmpty() && (search.isPresent() ? search.get() instanceof SearchResult.Unrealisable
                : ending() == Ending.NOTHING_CORRECT);
    }

    /** Number of candidates that were judged, by replay or by the oracle, in simulations and in the search. */
    public long judged() {
        return totals.judged() + search.map(result -> result.census().examined()).orElse(0L);
    }

    /** Speed: {@link #judged()} candidates in the time elapsed, all verifications included. */
    public double candidatesPerSecond() {
        return judged() / Math.max(elapsed.toNanos() * 1e-9, 1e-9);
    }
}
