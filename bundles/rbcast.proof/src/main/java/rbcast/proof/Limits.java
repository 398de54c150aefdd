// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import java.time.Duration;
import java.util.Objects;

/**
 * How far a proof may go.
 *
 * @param time wall-clock time for all of its queries
 * @param memoryMegabytes greatest heap of this program, all that it does besides included
 */
public record Limits(Duration time, int memoryMegabytes) {

    /** A minute, a gigabyte. */
    public static final Limits USUAL = new Limits(Duration.ofMinutes(1), 1024);

    public Limits {
        Objects.requireNonNull(time);
        if (memoryMegabytes < 1) {
            throw new IllegalArgumentException("megabytes: " + memoryMegabytes);
        }
    }
}
