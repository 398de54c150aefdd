// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

import rbcast.synthesis.learning.SimulationResult;
import rbcast.text.Crew;

/**
 * Runs simulations side by side, each made when its turn comes, and waits for all that have begun, whatever happens.
 * Once the clock has stopped the synthesis no further one begins, except for the first: a synthesis has at least one.
 */
final class Simulations {

    private final Clock clock;

    /**
     * @param clock is told to stop the others when one fails or the waiting thread is interrupted
     */
    Simulations(Clock clock) {
        this.clock = clock;
    }

    /**
     * Runs those with the numbers from 1.
     *
     * @param simulation runs the simulation of a number
     * @param threads greatest number of them that run at the same time
     * @throws RuntimeException what a simulation threw first, once all have ended
     */
    Gathering run(int count, IntFunction<SimulationResult> simulation, int threads) {
        Gathering gathering = new Gathering();
        AtomicLong begun = new AtomicLong();
        Crew.work(threads, "rbcast-simulation", () -> {
            long number = begun.incrementAndGet();
            while (number <= count && (number == 1 || !clock.isCancelled())) {
                gathering.add(simulation.apply((int) number));
                number = begun.incrementAndGet();
            }
        }, clock::cancel);
        return gathering;
    }
}
