// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import javax.management.JMException;
import javax.management.ObjectName;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * Watches the thread of the user interface: how long it is busy at a time, between two looks for events, with what, and
 * whether it does what is none of its business. The latter is found by looking at its stack all the time, so what is
 * seen has happened for certain, however fast the machine is.
 */
final class Watchdog implements AutoCloseable {

    /** A key that comes meanwhile appears late. */
    static final Duration LONG = Duration.ofMillis(50);

    /** What reads texts, answers questions about them, learns, verifies, and draws charts. */
    private static final List<String> NONE_OF_ITS_BUSINESS = List.of("org.antlr.", "org.eclipse.xtext.parser.",
            "org.eclipse.xtext.resource.", "org.eclipse.xtext.validation.", "rbcast.dsl.parsing.",
            "rbcast.dsl.reading.", "rbcast.dsl.validation.", "rbcast.dsl.formatting.", "rbcast.dsl.RBcastLanguage",
            "rbcast.dsl.ide.server.", "rbcast.dsl.ide.completion.", "rbcast.dsl.ide.structure.",
            "rbcast.synthesis.", "rbcast.spin.", "org.jfree.");
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /**
     * A time during which the thread was busy.
     *
     * @param event what it was about, as SWT numbers events; 0 for what other threads have asked for
     * @param wall by the clock on the wall
     * @param processor what the processor gave of it
     * @param collecting what the garbage collectors took of it
     * @param allocated bytes
     * @param stacks what the thread was seen to do in it
     */
    record Spell(int event, Duration wall, Duration processor, Duration collecting, long allocated,
            List<StackTraceElement[]> stacks) {

        /** In words, with what it was spent on. */
        String told() {
            return "event %d: %.1f ms, of processor time %.1f ms, collecting garbage %.1f ms; %d KB allocated%n%s"
                    .formatted(event, millis(wall), millis(processor), millis(collecting), allocated >> 10,
                            Stacks.of(stacks));
        }

        private static double millis(Duration time) {
            return time.toNanos() / 1e6;
        }
    }

    /** The clocks at the beginning of a spell. */
    private record Begin(int event, long wall, long processor, long collecting, long allocated) {
    }

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final Display display;
    private final Thread watched;
    private final Thread watcher = new Thread(this::watch, "watchdog");
    private final Set<String> offences = new ConcurrentSkipListSet<>();
    private final List<Spell> spells = new ArrayList<>();
    private final Listener before = this::begin;
    private final Listener after = event -> end();
    private volatile boolean watching = true;
    private volatile Begin begin;
    private List<StackTraceElement[]> stacks = new ArrayList<>();
    private int depth;

    /** From now on; called in the watched thread. */
    Watchdog(Display display) {
        this.display = display;
        this.watched = display.getThread();
        display.addListener(SWT.PreEvent, before);
        display.addListener(SWT.PostEvent, after);
        watcher.setDaemon(true);
        watcher.start();
    }

    private void begin(Event event) {
        if (depth++ == 0) {
            begin = new Begin(event.detail, System.nanoTime(), clock.getCurrentThreadCpuTime(), collecting(),
                    allocated());
        }
    }

    private void end() {
        depth = Math.max(0, depth - 1);
        Begin began = begin;
        if (depth == 0 && began != null) {
            begin = null;
            Duration wall = Duration.ofNanos(System.nanoTime() - began.wall());
            spells.add(new Spell(began.event(), wall,
                    Duration.ofNanos(clock.getCurrentThreadCpuTime() - began.processor()),
                    Duration.ofMillis(collecting() - began.collecting()),
                    allocated() - began.allocated(), seen(wall)));
        }
    }

    /** Bytes that the watched thread has allocated up to now. */
    private long allocated() {
        try {
            // the interface that has this method belongs to one kind of JVM and is visible to few bundles
            return (Long) ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME), "getThreadAllocatedBytes",
                    new Object[] {watched.getId()}, new String[] {long.class.getName()});
        } catch (JMException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private long collecting() {
        return collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
    }

    /** What was seen in a spell; nobody asks what a short one was spent on. */
    private synchronized List<StackTraceElement[]> seen(Duration wall) {
        List<StackTraceElement[]> seen = wall.compareTo(LONG) > 0 ? stacks : List.of();
        stacks = new ArrayList<>();
        return seen;
    }

    private synchronized void keep(StackTraceElement[] stack) {
        if (begin != null) {
            stacks.add(stack);
        }
    }

    private void watch() {
        while (watching) {
            StackTraceElement[] stack = watched.getStackTrace();
            offence(stack).ifPresent(offences::add);
            keep(stack);
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
        return spells.stream().map(Spell::wall).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** The longest spell in the time that the processor gave. */
    Duration longestOfProcessor() {
        return spells.stream().map(Spell::processor).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /** The most bytes that a spell has allocated: how much it had to do, however fast the machine is. */
    long mostAllocated() {
        return spells.stream().mapToLong(Spell::allocated).max().orElse(0);
    }

    /** Those in which a key would have appeared late. */
    List<Spell> longOnes() {
        return spells.stream().filter(spell -> spell.wall().compareTo(LONG) > 0).toList();
    }

    /** How often it was busy. */
    long spells() {
        return spells.size();
    }

    @Override
    public void close() throws InterruptedException {
        watching = false;
        watcher.join();
        display.removeListener(SWT.PreEvent, before);
        display.removeListener(SWT.PostEvent, after);
    }
}
