// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

import java.time.Duration;
import java.util.Objects;

/**
 * What a verdict cost.
 *
 * @param engine who gave it, as reports name it: {@code spin}, {@code replay}, ...
 * @param states states stored, over all situations; 0 where nothing was searched
 * @param transitions transitions taken, likewise
 * @param elapsed wall-clock time
 */
public record Statistics(String engine, long states, long transitions, Duration elapsed) {

    public Statistics {
        Objects.requireNonNull(engine);
        Objects.requireNonNull(elapsed);
    }

    /** Statistics of nothing yet. */
    public static Statistics none(String engine) {
        return new Statistics(engine, 0, 0, Duration.ZERO);
    }

    /** Sums; the engine is this one's. */
    public Statistics plus(Statistics other) {
        return new Statistics(engine, states + other.states, transitions + other.transitions,
                elapsed.plus(other.elapsed));
    }
}
