// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How long a synthesis goes on.
 *
 * @param episodes learning episodes of a simulation, at least 1
 * @param simulations independent simulations, at least 1
 * @param time wall-clock time after which the best found so far is the result, above 0; empty for no limit
 */
public record Budget(int episodes, int simulations, Optional<Duration> time) {

    /** The paper's (Table 6). */
    public static final Budget PAPER = new Budget(12_000, 5, Optional.empty());

    /** @throws IllegalArgumentException if a number is out of range; its message can be shown to a user */
    public Budget {
        Objects.requireNonNull(time);
        Bound.EPISODES.require(episodes);
        Bound.SIMULATIONS.require(simulations);
        require(time.isEmpty() || !time.get().isNegative() && !time.get().isZero(),
                "the time budget must be above 0");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
