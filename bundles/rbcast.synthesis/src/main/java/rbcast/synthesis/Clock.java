// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis;

import java.time.Duration;
import java.util.Optional;

import rbcast.algorithm.verdict.Cancellation;
import rbcast.synthesis.learning.Ending;

/** Watches the time budget and the user's wish to stop. */
final class Clock implements Cancellation {

    /** How long the user waits for the last word after having cancelled, in nanoseconds. */
    private static final long PATIENCE = 10_000_000_000L;

    private final long start = System.nanoTime();
    private final long budget;
    private final Cancellation user;
    private volatile boolean cancelled;
    private volatile long firstCancelled = Long.MIN_VALUE;

    Clock(Optional<Duration> budget, Cancellation user) {
        this.budget = budget.map(Clock::nanos).orElse(Long.MAX_VALUE);
        this.user = user;
    }

    private static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0 ? duration.toNanos() : Long.MAX_VALUE;
    }

    @Override
    public boolean isCancelled() {
        return interruption().isPresent();
    }

    /** Whether and why to stop. */
    Optional<Ending> interruption() {
        if (isCancelledByUser()) {
            return Optional.of(Ending.CANCELLED);
        }
        return System.nanoTime() - start >= budget ? Optional.of(Ending.TIME_BUDGET) : Optional.empty();
    }

    boolean isCancelledByUser() {
        return cancelled || user.isCancelled();
    }

    /** Whether the user has cancelled, and has waited for a while since this was first asked after it. */
    boolean isUserOutOfPatience() {
        if (!isCancelledByUser()) {
            return false;
        }
        long now = elapsed().toNanos();
        if (firstCancelled == Long.MIN_VALUE) {
            firstCancelled = now;
        }
        return now - firstCancelled >= PATIENCE;
    }

    /** Cancels as the user would. */
    void cancel() {
        cancelled = true;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
