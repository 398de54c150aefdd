// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.judge.Judgement;
import rbcast.synthesis.judge.SystemVerdict;
import rbcast.synthesis.learning.LearningEvent.EpisodeFinished;

/**
 * One simulation of section III-A: a learning phase of many episodes, then the optimisation episode and its
 * verification. Its result depends on the specification, the seed and the verdicts alone.
 */
public final class Simulation {

    /** Source of a judgement that has been made before. */
    public static final String MEMORY = "memory";

    private final int number;
    private final long seed;
    private final SynthesisSpecification specification;
    private final Judge judge;
    private final Consumer<LearningEvent> listener;
    private final Cancellation cancellation;
    private final Learner learner;
    private final Tally tally = new Tally();

    /**
     * @param number from 1
     * @param seed of the random choices
     * @param judge decides on candidates; used by this simulation only
     * @param listener is told every event, by the thread that runs the simulation
     */
    public Simulation(int number, long seed, SynthesisSpecification specification, LearnerSettings settings,
            Judge judge, Consumer<LearningEvent> listener, Cancellation cancellation) {
        this.number = number;
        this.seed = seed;
        this.specification = specification;
        this.judge = judge;
        this.listener = listener;
        this.cancellation = cancellation;
        this.learner = new Learner(specification, settings, seed);
    }

    /**
     * Runs both phases.
     *
     * @param stopping when the learning phase ends
     * @param oracle asked about what the optimisation episode generates
     * @param impatience when this asks to stop, that question need not be answered
     */
    public SimulationResult run(StoppingRule stopping, Oracle oracle, Cancellation impatience) {
        listener.accept(new LearningEvent.SimulationStarted(number, seed));
        listener.accept(new LearningEvent.PhaseStarted(number, Phase.LEARNING));
        Optional<Ending> ending = stopping.stop(tally);
        while (ending.isEmpty()) {
            learningEpisode();
            ending = stopping.stop(tally);
        }
        listener.accept(new LearningEvent.PhaseStarted(number, Phase.OPTIMISATION));
        SimulationResult result = optimisationEpisode(ending.get(), oracle, impatience);
        listener.accept(new LearningEvent.SimulationFinished(number, result));
        return result;
    }

    private void learningEpisode() {
        if (!learner.generate()) {
            finish(Phase.LEARNING, Optional.empty(), Outcome.DEAD_END, MEMORY, 0);
        } else {
            Optional<Outcome> known = learner.known();
            if (known.isPresent()) {
                learn(known.get(), MEMORY);
            } else {
                Judgement judgement = judge.judge(learner.canonicalAlgorithm(), cancellation);
                boolean interrupted = judgement instanceof Judgement.Undecided && cancellation.isCancelled();
                if (!interrupted) {
                    Outcome outcome = outcome(judgement);
                    learner.judged(outcome);
                    tally.judged(outcome);
                    learn(outcome, judgement.source());
                }
            }
        }
        if (learner.isExhausted() && tally.exhausted(learner.isAtItsEnd()) && tally.best().isPresent()) {
            listener.accept(new LearningEvent.NothingBetterLeft(number, tally.episodes()));
        }
    }

    private Outcome outcome(Judgement judgement) {
        if (judgement instanceof Judgement.Undecided undecided) {
            tally.problem(undecided.system() + ": " + undecided.reason());
            return Outcome.UNDECIDED;
        }
        return judgement instanceof Judgement.Correct ? Outcome.CORRECT : Outcome.INCORRECT;
    }

    private void learn(Outcome outcome, String source) {
        Algorithm algorithm = learner.algorithm();
        int reward = learner.reward();
        if (learner.isNew()) {
            tally.generated(outcome);
        }
        boolean better = outcome == Outcome.CORRECT
                && tally.correct(reward, learner::canonicalAlgorithm, learner.states());
        learner.learn(outcome, better);
        learner.rememberBest();
        finish(Phase.LEARNING, Optional.of(algorithm), outcome, source, reward);
    }

    private void finish(Phase phase, Optional<Algorithm> algorithm, Outcome outcome, String source, int reward) {
        if (phase == Phase.LEARNING) {
            tally.episode(outcome);
        }
        int episode = phase == Phase.LEARNING ? tally.episodes() : 1;
        listener.accept(new EpisodeFinished(number, episode, phase, algorithm, outcome, source, reward,
                learner.states(), tally.algorithms(), tally.bestReward()));
    }

    private SimulationResult optimisationEpisode(Ending ending, Oracle oracle, Cancellation impatience) {
        Optional<Candidate> converged = learner.generateOptimal()
                ? Optional.of(new Candidate(learner.canonicalAlgorithm(), learner.reward())) : Optional.empty();
        List<SystemVerdict> verification = converged
                .map(candidate -> SystemVerdict.of(candidate.algorithm(), specification.goal().systems(),
                        specification.goal().properties(), oracle, impatience))
                .orElse(List.of());
        finish(Phase.OPTIMISATION, converged.map(Candidate::algorithm), outcome(verification),
                verification.isEmpty() ? MEMORY : verification.get(0).verdict().statistics().engine(),
                converged.map(Candidate::reward).orElse(0));
        return new SimulationResult(number, seed, ending, tally.episodes(), converged, verification, tally.best(),
                tally.first(), tally.optimum(), tally.exhaustedAt(), tally.counts(learner.states()), judge.answers(),
                judge.counterexamples(), tally.problems());
    }

    private static Outcome outcome(List<SystemVerdict> verification) {
        if (verification.isEmpty()) {
            return Outcome.DEAD_END;
        }
        if (SystemVerdict.allVerified(verification)) {
            return Outcome.CORRECT;
        }
        return SystemVerdict.anyViolated(verification) ? Outcome.INCORRECT : Outcome.UNDECIDED;
    }
}
