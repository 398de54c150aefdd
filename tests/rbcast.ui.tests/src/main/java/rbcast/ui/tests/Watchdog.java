// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Watches the thread of the user interface: how long it is busy at a time, between two looks for events, and whether it
 * does what is none of its business. The latter is found by looking at its stack all the time, so what is seen has
 * happened for certain, however fast the machine is.
 */
final class Watchdog implements AutoCloseable {

    /** What reads texts, and what answers questions about them. */
    private static final List<String> NONE_OF_ITS_BUSINESS = List.of("org.antlr.", "org.eclipse.xtext.parser.",
            "org.eclipse.xtext.resource.", "org.eclipse.xtext.validation.", "rbcast.dsl.parsing.",
            "rbcast.dsl.reading.", "rbcast.dsl.validation.", "rbcast.dsl.formatting.", "rbcast.dsl.RBcastLanguage",
            "rbcast.dsl.ide.server.", "rbcast.dsl.ide.completion.", "rbcast.dsl.ide.structure.");
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final Display display;
    private final Thread watched;
    private final Thread watcher = new Thread(this::watch, "watchdog");
    private final Set<String> offences = new ConcurrentSkipListSet<>();
    private final Listener before = event -> begin();
    private final Listener after = event -> end();
    private volatile boolean watching = true;
    private int depth;
    private long since;
    private long sinceOfProcessor;
    private long longest;
    private long longestOfProcessor;
    private long spells;

    /** From now on; called in the watched thread. */
    Watchdog(Display display) {
        this.display = display;
        this.watched = display.getThread();
        display.addListener(SWT.PreEvent, before);
        display.addListener(SWT.PostEvent, after);
        watcher.setDaemon(true);
        watcher.start();
    }

    private void begin() {
        if (depth++ == 0) {
            since = System.nanoTime();
            sinceOfProcessor = clock.getCurrentThreadCpuTime();
        }
    }

    private void end() {
        depth = Math.max(0, depth - 1);
        if (depth == 0 && since != 0) {
            spells++;
            longest = Math.max(longest, System.nanoTime() - since);
            longestOfProcessor = Math.max(longestOfProcessor, clock.getCurrentThreadCpuTime() - sinceOfProcessor);
        }
    }

    private void watch() {
        while (watching) {
            StackTraceElement[] stack = watched.getStackTrace();
            offence(stack).ifPresent(offences::add);
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    /** What is done that should not be, and the one of us who has asked for it. */
    private static Optional<String> offence(StackTraceElement[] stack) {
        return frames(stack).filter(frame -> NONE_OF_ITS_BUSINESS.stream().anyMatch(frame::startsWith)).findFirst()
                .map(frame -> frame + " for " + frames(stack).filter(caller -> caller.startsWith("rbcast.ui."))
                        .findFirst().orElse("nobody of ours"));
    }

    private static Stream<String> frames(StackTraceElement[] stack) {
        return Arrays.stream(stack).map(frame -> frame.getClassName() + "." + frame.getMethodName());
    }

    /** What the thread was seen to do though it is none of its business. */
    Set<String> offences() {
        return Set.copyOf(offences);
    }

    /** The longest spell by the clock on the wall. */
    Duration longest() {
        return Duration.ofNanos(longest);
    }

    /** The longest spell in the time that the processor gave. */
    Duration longestOfProcessor() {
        return Duration.ofNanos(longestOfProcessor);
    }

    /** How often it was busy. */
    long spells() {
        return spells;
    }

    @Override
    public void close() throws InterruptedException {
        watching = false;
        watcher.join();
        display.removeListener(SWT.PreEvent, before);
        display.removeListener(SWT.PostEvent, after);
    }
}
