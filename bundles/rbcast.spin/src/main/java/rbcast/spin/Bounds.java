// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.time.Duration;
import java.util.Objects;

/**
 * How far a search may go before it ends without a verdict.
 *
 * @param time of one verification, the compilation of a verifier included
 * @param memoryMegabytes of one verifier
 * @param depth most steps of a run, as Spin counts them; a verifier sets aside memory for no more than a run can have
 */
public record Bounds(Duration time, int memoryMegabytes, int depth) {

    /** Ten minutes, 4 GB, ten million steps. */
    public static final Bounds DEFAULT = new Bounds(Duration.ofMinutes(10), 4096, 10_000_000);

    /** @throws IllegalArgumentException if a bound is not positive */
    public Bounds {
        Objects.requireNonNull(time);
        if (time.isNegative() || time.isZero() || memoryMegabytes < 1 || depth < 1) {
            throw new IllegalArgumentException("bounds have to be positive");
        }
    }

    public Bounds withTime(Duration newTime) {
        return new Bounds(newTime, memoryMegabytes, depth);
    }

    public Bounds withMemoryMegabytes(int megabytes) {
        return new Bounds(time, megabytes, depth);
    }

    public Bounds withDepth(int newDepth) {
        return new Bounds(time, memoryMegabytes, newDepth);
    }
}
