// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.efficiency;

import java.util.Objects;
import java.util.OptionalInt;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;

/**
 * How long a broadcast by a correct process takes in one run: that in which every message to another process takes
 * exactly one communication step, a message to oneself none, and some processes, none of them the broadcaster, never do
 * anything. With nobody silent it is the good case.
 *
 * @param silent how many processes do nothing
 * @param steps communication steps until the last of the others has delivered; empty if some of them never does
 * @param messages messages that the others have sent when nothing is left to be received
 */
public record Latency(int silent, OptionalInt steps, int messages) {

    public Latency {
        Objects.requireNonNull(steps);
    }

    /**
     * Executes that run.
     *
     * @throws IllegalArgumentException if so many processes cannot be silent in the system
     */
    public static Latency of(Algorithm algorithm, SystemModel system, int silent) {
        Situation situation = new Situation(Kind.CORRECT_BROADCASTER, silent);
        if (!system.admits(situation)) {
            throw new IllegalArgumentException(silent + " silent processes in " + system);
        }
        Run run = new Run(new CompiledAlgorithm(algorithm, system), situation);
        run.perform(Step.broadcast());
        OptionalInt delivered = Rounds.untilAllHaveDelivered(run, 0);
        return new Latency(silent, delivered, SentMessages.of(run));
    }
}
