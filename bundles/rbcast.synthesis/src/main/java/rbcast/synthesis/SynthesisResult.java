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
 * @param simulations all of them, in the order of their numbers; empty if only the exhaustive search was asked for
 * @param search what the exhaustive search came to, if the strategy has one
 * @param best the best correct algorithm of all, the earliest simulation's among equally good ones: what to offer, also
 *        where an optimisation episode converged to something else
 * @param verification the oracle's last word on it, for each system
 * @param elapsed wall-clock time; this and the statistics of verdicts are all that differs between runs of the same
 *        inputs
 */
public record SynthesisResult(SynthesisSpecification specification, List<SimulationResult> simulations,
        Optional<SearchResult> search, Optional<Candidate> best, List<SystemVerdict> verification, Duration elapsed) {

    public SynthesisResult {
        Objects.requireNonNull(specification);
        Objects.requireNonNull(search);
        Objects.requireNonNull(best);
        Objects.requireNonNull(elapsed);
        simulations = List.copyOf(simulations);
        verification = List.copyOf(verification);
    }

    static Optional<Candidate> best(List<SimulationResult> simulations) {
        return simulations.stream().flatMap(simulation -> simulation.best().stream())
                .reduce((one, other) -> other.reward() > one.reward() ? other : one);
    }

    /** Why it ended: the first reason of a simulation, or of the search, that is not completion, if there is one. */
    public Ending ending() {
        Optional<Ending> simulation = simulations.stream().map(SimulationResult::ending)
                .filter(ending -> ending != Ending.COMPLETED).findFirst();
        Optional<Ending> searching = search.flatMap(result ->
                result instanceof SearchResult.Interrupted interrupted ? Optional.of(interrupted.ending())
                        : result instanceof SearchResult.Unrealisable ? Optional.of(Ending.NOTHING_CORRECT)
                        : Optional.empty());
        return simulation.or(() -> searching).orElse(Ending.COMPLETED);
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
        long learned = simulations.stream().flatMap(simulation -> simulation.answers().values().stream())
                .mapToLong(count -> count).sum();
        return learned + search.map(result -> result.census().examined()).orElse(0L);
    }

    /** Speed: {@link #judged()} candidates in the time elapsed, all verifications included. */
    public double candidatesPerSecond() {
        return judged() / Math.max(elapsed.toNanos() * 1e-9, 1e-9);
    }
}
