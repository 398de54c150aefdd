// SPDX-License-Identifier: EPL-2.0
package rbcast.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Threads that work side by side")
class CrewTest {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger ended = new AtomicInteger();

    private void work(int threads, Runnable work) {
        Crew.work(threads, "crew", () -> {
            try {
                work.run();
            } finally {
                ended.incrementAndGet();
            }
        }, () -> stopped.set(true));
    }

    private void untilStopped() {
        while (!stopped.get()) {
            Thread.onSpinWait();
        }
    }

    /** Their numbers, once all of them are there. */
    private static Set<Long> together(CountDownLatch all, Set<Long> numbers) {
        numbers.add(Thread.currentThread().getId());
        all.countDown();
        try {
            all.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return numbers;
    }

    @Test
    void areAllThereAtTheSameTimeAndAllAreWaitedFor() {
        CountDownLatch all = new CountDownLatch(3);
        Set<Long> numbers = ConcurrentHashMap.newKeySet();
        work(3, () -> together(all, numbers));

        assertThat(numbers).hasSize(3);
        assertThat(ended).hasValue(3);
        assertThat(stopped).isFalse();
    }

    /** The last one that was started fails: nobody is waiting for it yet. */
    @Test
    void areStoppedByTheFailureOfAnyWhichIsToldWhenAllHaveEnded() {
        CountDownLatch all = new CountDownLatch(3);
        Set<Long> numbers = ConcurrentHashMap.newKeySet();

        assertThatIllegalArgumentException().isThrownBy(() -> work(3, () -> {
            if (Thread.currentThread().getId() == Collections.max(together(all, numbers))) {
                throw new IllegalArgumentException("broken");
            }
            untilStopped();
        })).withMessage("broken");
        assertThat(ended).hasValue(3);
    }

    @Test
    void doNotSwallowErrors() {
        assertThatIllegalStateException().isThrownBy(() -> work(1, () -> {
            throw new StackOverflowError();
        })).withCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void areStoppedByAnInterruptionOfWhoeverWaitsWhichIsNotForgotten() {
        Thread.currentThread().interrupt();
        work(2, this::untilStopped);

        assertThat(ended).hasValue(2);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void mayBeNone() {
        work(0, () -> {
            throw new IllegalStateException("nobody works here");
        });

        assertThat(ended).hasValue(0);
    }
}
