// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

import rbcast.algorithm.Algorithm;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.learning.SimulationResult.Counts;
import rbcast.synthesis.learning.SimulationResult.Milestone;

/** Keeps count of a simulation. */
final class Tally implements StoppingRule.Progress {

    /** More different reasons than a user would read. */
    private static final int MAX_PROBLEMS = 10;

    private final int[] algorithms = new int[Outcome.values().length];
    private final List<String> problems = new ArrayList<>();
    private int episodes;
    private int deadEnds;
    private int judgedCorrect;
    private int judgedUndecided;
    private int judgedIncorrect;
    private Optional<Candidate> best = Optional.empty();
    private Optional<Milestone> first = Optional.empty();
    private Optional<Milestone> optimum = Optional.empty();
    private OptionalInt exhausted = OptionalInt.empty();
    private boolean nothingLeft;

    /** An episode is over. */
    void episode(Outcome outcome) {
        episodes++;
        deadEnds += outcome == Outcome.DEAD_END ? 1 : 0;
    }

    /** A candidate was judged for the first time. */
    void judged(Outcome outcome) {
        judgedCorrect += outcome == Outcome.CORRECT ? 1 : 0;
        judgedIncorrect += outcome == Outcome.INCORRECT ? 1 : 0;
        judgedUndecided += outcome == Outcome.UNDECIDED ? 1 : 0;
    }

    /** An algorithm was generated that had not been generated before. */
    void generated(Outcome outcome) {
        algorithms[outcome.ordinal()]++;
    }

    void problem(String reason) {
        if (problems.size() < MAX_PROBLEMS && !problems.contains(reason)) {
            problems.add(reason);
        }
    }

    /** A correct algorithm was generated in the present episode. Whether it is better than all before. */
    boolean correct(int reward, Supplier<Algorithm> algorithm, int states) {
        Milestone now = new Milestone(episodes + 1, states, algorithms());
        if (first.isEmpty()) {
            first = Optional.of(now);
        }
        boolean better = best.isEmpty() || reward > best.get().reward();
        if (better) {
            best = Optional.of(new Candidate(algorithm.get(), reward));
            optimum = Optional.of(now);
        }
        return better;
    }

    /** Nothing better is left to generate, maybe nothing at all. Whether this is news. */
    boolean exhausted(boolean nothingAtAll) {
        boolean news = exhausted.isEmpty();
        if (news) {
            exhausted = OptionalInt.of(episodes);
        }
        nothingLeft = nothingAtAll;
        return news;
    }

    @Override
    public int episodes() {
        return episodes;
    }

    @Override
    public int decided() {
        return judgedCorrect + judgedIncorrect;
    }

    @Override
    public int undecided() {
        return judgedUndecided;
    }

    @Override
    public boolean nothingLeft() {
        return nothingLeft;
    }

    Optional<Candidate> best() {
        return best;
    }

    OptionalInt bestReward() {
        return best.map(candidate -> OptionalInt.of(candidate.reward())).orElseGet(OptionalInt::empty);
    }

    Optional<Milestone> first() {
        return first;
    }

    Optional<Milestone> optimum() {
        return optimum;
    }

    OptionalInt exhaustedAt() {
        return exhausted;
    }

    List<String> problems() {
        return problems;
    }

    int algorithms() {
        return algorithms[Outcome.CORRECT.ordinal()] + algorithms[Outcome.INCORRECT.ordinal()]
                + algorithms[Outcome.UNDECIDED.ordinal()];
    }

    Counts counts(int states) {
        return new Counts(states, algorithms(), algorithms[Outcome.CORRECT.ordinal()],
                algorithms[Outcome.INCORRECT.ordinal()], algorithms[Outcome.UNDECIDED.ordinal()], deadEnds);
    }
}
