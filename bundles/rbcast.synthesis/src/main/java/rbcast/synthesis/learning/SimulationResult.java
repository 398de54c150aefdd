// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.SystemVerdict;

/**
 * What one simulation came to.
 *
 * @param number from 1
 * @param seed of its random choices
 * @param ending why it ended
 * @param episodes learning episodes that were run
 * @param converged what the optimisation episode generated; empty if it ran into a dead end or never took place
 * @param verification the oracle's word on it, for each system
 * @param best the best correct algorithm of all episodes
 * @param first when the first correct algorithm was generated
 * @param optimum when {@code best} was generated
 * @param exhausted the episode after which nothing better than {@code best} was left to generate; empty if something
 *        was
 * @param counts how much was explored
 * @param answers how many candidates each source judged: {@code replay}, or an engine of the oracle
 * @param counterexamples how many counterexamples were known in the end, to be replayed; 0 without replay
 * @param problems reasons for which there was no verdict, each once
 */
public record SimulationResult(int number, long seed, Ending ending, int episodes, Optional<Candidate> converged,
        List<SystemVerdict> verification, Optional<Candidate> best, Optional<Milestone> first,
        Optional<Milestone> optimum, OptionalInt exhausted, Counts counts, Map<String, Integer> answers,
        int counterexamples, List<String> problems) {

    /**
     * A moment of the learning phase.
     *
     * @param episode from 1
     * @param states different states explored until then (Table 7)
     * @param algorithms different algorithms generated until then (Table 8)
     */
    public record Milestone(int episode, int states, int algorithms) {
    }

    /**
     * How much was explored.
     *
     * @param states different states (Figure 3); saturates at the greatest number that is remembered
     * @param algorithms different algorithms, as far as states tell them apart (Figure 4)
     * @param correct how many of those are correct (Table 8)
     * @param incorrect how many are incorrect
     * @param undecided how many have no verdict
     * @param deadEnds episodes without an algorithm
     */
    public record Counts(int states, int algorithms, int correct, int incorrect, int undecided, int deadEnds) {
    }

    public SimulationResult {
        Objects.requireNonNull(ending);
        verification = List.copyOf(verification);
        problems = List.copyOf(problems);
    }

    /** Number of candidates that were judged, by replay or by the oracle. */
    public long judged() {
        return answers.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Whether the optimisation episode generated an algorithm that is verified in all systems. */
    public boolean convergedToCorrect() {
        return SystemVerdict.allVerified(verification);
    }

    /** Whether the optimisation episode generated an algorithm on which there is no verdict. */
    public boolean convergedToUndecided() {
        return converged.isPresent() && !convergedToCorrect() && !SystemVerdict.anyViolated(verification);
    }

    /** Whether the optimisation episode did as well as the best of all episodes. */
    public boolean convergedToBest() {
        return convergedToCorrect() && best.isPresent() && converged.isPresent()
                && converged.get().reward() >= best.get().reward();
    }
}
