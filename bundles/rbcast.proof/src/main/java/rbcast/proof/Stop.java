// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import rbcast.algorithm.verdict.Cancellation;

/** Says when a proof has to give up, and why. */
final class Stop implements BooleanSupplier {

    private static final long MEGABYTE = 1 << 20;

    private final Limits limits;
    private final Cancellation cancellation;
    private final long start = System.nanoTime();

    Stop(Limits limits, Cancellation cancellation) {
        this.limits = limits;
        this.cancellation = cancellation;
    }

    long nanos() {
        return System.nanoTime() - start;
    }

    @Override
    public boolean getAsBoolean() {
        return reason().isPresent();
    }

    /** Why, in words; empty if there is no reason. */
    Optional<String> reason() {
        if (cancellation.isCancelled()) {
            return Optional.of("cancelled");
        }
        if (nanos() > limits.time().toNanos()) {
            return Optional.of("the time bound was reached (%s s)".formatted(limits.time().toSeconds()));
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE <= limits.memoryMegabytes() ? Optional.empty()
                : Optional.of("the memory bound was reached (%d MB)".formatted(limits.memoryMegabytes()));
    }
}
