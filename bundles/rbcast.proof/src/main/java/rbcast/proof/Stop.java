// SPDX-License-Identifier: EPL-2.0
package rbcast.proof;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import rbcast.algorithm.verdict.Cancellation;

/** Says when a proof has to give up, and why. For one thread. */
final class Stop implements BooleanSupplier {

    private static final long MEGABYTE = 1 << 20;
    private static final long BETWEEN_COLLECTIONS = 2_000_000_000L;

    private final Limits limits;
    private final Cancellation cancellation;
    private final long start = System.nanoTime();
    private long collected = start - 2 * BETWEEN_COLLECTIONS;
    private boolean tooLarge;

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
        return isTooLarge() ? Optional.of("the memory bound was reached (%d MB)".formatted(limits.memoryMegabytes()))
                : Optional.empty();
    }

    /** What nobody needs any more takes room as well until it is collected, so that is tried before giving up. */
    private boolean isTooLarge() {
        if (usedMegabytes() <= limits.memoryMegabytes()) {
            return false;
        }
        if (System.nanoTime() - collected > BETWEEN_COLLECTIONS) {
            System.gc();
            tooLarge = usedMegabytes() > limits.memoryMegabytes();
            collected = System.nanoTime();
        }
        return tooLarge;
    }

    private static long usedMegabytes() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}
