// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import rbcast.algorithm.specification.Bound;

/** Spans of time as people write them: a number and a unit, {@code 30 s}, {@code 1.5 h}. */
public final class TimeSpan {

    /** The units of time. */
    public static final List<String> UNITS = List.of("s", "min", "h");
    /** As {@link Bound#SECONDS} has it. */
    public static final long MAX_SECONDS = Bound.SECONDS.greatest().longValueExact();

    private static final Map<String, Integer> SECONDS = Map.of("s", 1, "min", 60, "h", 3600);

    private TimeSpan() {
    }

    /**
     * So many units of time.
     *
     * @param unit one of {@link #UNITS}
     * @return empty if it is less than a nanosecond or more than {@link #MAX_SECONDS}
     * @throws IllegalArgumentException if there is no such unit
     */
    public static Optional<Duration> of(BigDecimal number, String unit) {
        if (!SECONDS.containsKey(unit)) {
            throw new IllegalArgumentException("no unit of time: " + unit);
        }
        BigDecimal most = BigDecimal.valueOf(MAX_SECONDS);
        BigDecimal seconds = number.multiply(BigDecimal.valueOf(SECONDS.get(unit)));
        long nanos = seconds.min(most).movePointRight(9).longValue();
        return nanos <= 0 || seconds.compareTo(most) > 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }
}
