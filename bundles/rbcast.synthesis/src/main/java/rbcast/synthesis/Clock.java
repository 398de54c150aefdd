package rbcast.synthesis;

import java.time.Duration;
import java.util.Optional;

import rbcast.algorithm.verdict.Cancellation;

/** Watches the time budget and the user's wish to stop. */
final class Clock implements Cancellation {

    private final long start = System.nanoTime();
    private final Optional<Duration> budget;
    private final Cancellation user;

    Clock(Optional<Duration> budget, Cancellation user) {
        this.budget = budget;
        this.user = user;
    }

    @Override
    public boolean isCancelled() {
        return isCancelledByUser() || budget.isPresent() && elapsed().compareTo(budget.get()) >= 0;
    }

    boolean isCancelledByUser() {
        return user.isCancelled();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
