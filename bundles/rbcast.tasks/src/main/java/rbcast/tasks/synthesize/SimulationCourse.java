// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.OptionalInt;

import rbcast.synthesis.learning.LearningEvent.EpisodeFinished;
import rbcast.synthesis.learning.Outcome;

/** How one simulation goes. Not safe for use by several threads at once. */
final class SimulationCourse {

    private final int number;
    private final long seed;
    private final Trail reward = new Trail();
    private final Trail best = new Trail();
    private final Trail states = new Trail();
    private final Trail correct = new Trail();
    private final Trail incorrect = new Trail();
    private int episodes;
    private int lastReward;
    private int statesSoFar;
    private int algorithmsSoFar;
    private int correctSoFar;
    private int incorrectSoFar;
    private OptionalInt bestSoFar = OptionalInt.empty();
    private OptionalInt firstCorrect = OptionalInt.empty();
    private OptionalInt bestAt = OptionalInt.empty();
    private boolean ended;

    SimulationCourse(int number, long seed) {
        this.number = number;
        this.seed = seed;
    }

    /** @param fresh whether the algorithm had not been judged before */
    void accept(EpisodeFinished episode, boolean fresh) {
        // a dead end has no algorithm, and no reward to be drawn
        lastReward = episode.outcome() == Outcome.DEAD_END ? lastReward : episode.reward();
        correctSoFar += fresh && episode.outcome() == Outcome.CORRECT ? 1 : 0;
        incorrectSoFar += fresh && episode.outcome() == Outcome.INCORRECT ? 1 : 0;
        if (!episode.best().equals(bestSoFar)) {
            bestAt = OptionalInt.of(episode.episode());
            firstCorrect = firstCorrect.isPresent() ? firstCorrect : bestAt;
        }
        bestSoFar = episode.best();
        episodes = episode.episode();
        statesSoFar = episode.states();
        algorithmsSoFar = episode.algorithms();
        reward.add(lastReward);
        best.add(bestSoFar.isPresent() ? bestSoFar.getAsInt() : Double.NaN);
        states.add(episode.states());
        correct.add(correctSoFar);
        incorrect.add(incorrectSoFar);
    }

    /** It has come to its end. */
    void end() {
        ended = true;
    }

    Curves curves() {
        SimulationFacts facts = new SimulationFacts(seed, episodes, firstCorrect, bestAt, bestSoFar, statesSoFar,
                algorithmsSoFar, correctSoFar, incorrectSoFar, ended);
        return new Curves(number, facts, reward.line(), best.line(), states.line(), correct.line(), incorrect.line());
    }
}
