// SPDX-License-Identifier: EPL-2.0
package rbcast.testing;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

import rbcast.algorithm.simulation.Dice;
import rbcast.algorithm.simulation.Simulation;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;

/** Random runs of random algorithms, in every situation of small systems, to any length. */
public final class RandomRuns {

    private static final int MOST_STEPS = 60;

    private RandomRuns() {
    }

    /** Of all failure modes, but more of that in which there are more ways to fail. */
    private static Arbitrary<SystemModel> systems(int processes) {
        return Arbitraries.frequencyOf(Tuple.of(3, RbcastArbitraries.systems(processes)),
                Tuple.of(1, RbcastArbitraries.systems(processes, FailureMode.CRASH)),
                Tuple.of(1, RbcastArbitraries.systemsOfContents(processes, 2)));
    }

    /** Runs in systems with at most that many processes. */
    public static Arbitrary<Simulation> in(int processes) {
        return Combinators.combine(RbcastArbitraries.algorithms(new RandomAlgorithms(3, 4).guardedToo()),
                systems(processes), Arbitraries.longs(),
                Arbitraries.integers().between(0, MOST_STEPS)).as((algorithm, system, seed, steps) -> {
                    Dice dice = new Dice(seed);
                    List<Situation> situations = system.situations(algorithm);
                    return dice.play(Simulation.of(algorithm, system, dice.pick(situations)), steps);
                });
    }
}
