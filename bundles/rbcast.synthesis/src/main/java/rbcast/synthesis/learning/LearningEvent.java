// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import java.util.Optional;
import java.util.OptionalInt;

import rbcast.algorithm.Algorithm;

/** Something that happened in a synthesis. Events of one simulation come in order; those of several may interleave. */
public sealed interface LearningEvent {

    /** Number of the simulation, from 1; 0 for what happens outside of simulations. */
    int simulation();

    /** A simulation began. */
    record SimulationStarted(int simulation, long seed) implements LearningEvent {
    }

    /** A phase began. */
    record PhaseStarted(int simulation, Phase phase) implements LearningEvent {
    }

    /**
     * An episode came to its end.
     *
     * @param episode number in its phase, from 1
     * @param algorithm what was generated; empty for a dead end
     * @param source who judged it: {@code memory} if it had been judged before
     * @param reward sum of the runtime rewards
     * @param states different states explored so far
     * @param algorithms different algorithms generated so far
     * @param best reward of the best correct algorithm so far
     */
    record EpisodeFinished(int simulation, int episode, Phase phase, Optional<Algorithm> algorithm, Outcome outcome,
            String source, int reward, int states, int algorithms, OptionalInt best) implements LearningEvent {
    }

    /** Nothing better than the best so far is left to generate; further episodes only settle the values. */
    record NothingBetterLeft(int simulation, int episode) implements LearningEvent {
    }

    /** A simulation came to its end. */
    record SimulationFinished(int simulation, SimulationResult result) implements LearningEvent {
    }

    /**
     * The exhaustive search went on to the next reward.
     *
     * @param reward what is being examined: everything of a higher reward is done
     * @param examined candidates examined so far
     * @param asked how many of them the oracle was asked about
     */
    record SearchAdvanced(int reward, long examined, long asked) implements LearningEvent {
        @Override
        public int simulation() {
            return 0;
        }
    }
}
