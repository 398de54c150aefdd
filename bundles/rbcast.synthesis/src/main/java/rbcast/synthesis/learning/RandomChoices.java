// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import java.util.SplittableRandom;

/** The random choices of a simulation: the same for the same seed, on every machine. */
public final class RandomChoices {

    private final SplittableRandom random;

    public RandomChoices(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from 0 to bound - 1. */
    public int below(int bound) {
        return (int) ((random.nextLong() >>> 33) * bound >>> 31);
    }

    /** Whether an event of that probability happens. */
    public boolean happens(double probability) {
        return (random.nextLong() >>> 11) * 0x1p-53 < probability;
    }
}
