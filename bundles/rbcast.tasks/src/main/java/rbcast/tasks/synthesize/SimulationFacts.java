// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * How far a simulation is, in numbers, to be seen beside others.
 *
 * @param seed of its random choices
 * @param episodes learning episodes so far
 * @param firstCorrect the episode that has generated the first correct algorithm
 * @param bestAt the episode that has generated the best one so far
 * @param best that algorithm's reward
 * @param states different states explored
 * @param algorithms different algorithms generated
 * @param correct how many of the judged ones were correct
 * @param incorrect how many were not
 * @param ended whether it has come to its end
 */
public record SimulationFacts(long seed, int episodes, OptionalInt firstCorrect, OptionalInt bestAt, OptionalInt best,
        int states, int algorithms, int correct, int incorrect, boolean ended) {

    public SimulationFacts {
        Objects.requireNonNull(firstCorrect);
        Objects.requireNonNull(bestAt);
        Objects.requireNonNull(best);
    }
}
