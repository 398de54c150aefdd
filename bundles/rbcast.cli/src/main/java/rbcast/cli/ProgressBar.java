// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.concurrent.atomic.AtomicBoolean;

import rbcast.tasks.Progress;

/**
 * Progress on standard error. On a terminal it is one line that is rewritten, and gone at the end; in a pipe or a log
 * it is a plain line now and then. Cancelled by Ctrl-C through {@link #cancel()}.
 */
final class ProgressBar implements Progress, AutoCloseable {

    private static final int BAR = 30;
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final int STEPS_IN_A_PIPE = 4;

    private final Terminal terminal;
    private final boolean quiet;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private String what = "";
    private long total;
    private long drawn;
    private int step;
    private boolean visible;

    /** @param quiet whether nothing is shown at all */
    ProgressBar(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.quiet = quiet;
    }

    @Override
    public synchronized void begin(String newWhat, long newTotal) {
        erase();
        what = newWhat;
        total = newTotal;
        step = 0;
        drawn = 0;
        if (terminal.interactive()) {
            draw(0, "");
        } else if (!quiet) {
            terminal.err().println(what + " ...");
        }
    }

    @Override
    public synchronized void advance(long done, String detail) {
        if (quiet || total <= 0 && !terminal.interactive()) {
            return;
        }
        if (terminal.interactive()) {
            long now = System.nanoTime();
            if (total > 0 && done >= total || now - drawn >= REDRAW_NANOS) {
                drawn = now;
                draw(done, detail);
            }
        } else if (done * STEPS_IN_A_PIPE / total > step && done < total) {
            step = (int) (done * STEPS_IN_A_PIPE / total);
            terminal.err().printf("%s: %d of %d%s%n", what, done, total, detail.isEmpty() ? "" : ", " + detail);
        }
    }

    private void draw(long done, String detail) {
        if (quiet) {
            return;
        }
        String line = total <= 0 ? "%s: %d %s".formatted(what, done, detail)
                : "%s [%s] %d/%d %s".formatted(what, bar(done), done, total, detail);
        int room = terminal.width() - 1;
        terminal.showForNow(line.length() > room ? line.substring(0, room) : line);
        visible = true;
    }

    private String bar(long done) {
        int filled = (int) (Math.min(done, total) * BAR / total);
        return "#".repeat(filled) + ".".repeat(BAR - filled);
    }

    private void erase() {
        if (visible) {
            terminal.showForNow("");
            visible = false;
        }
    }

    /** Asks the work to stop. */
    void cancel() {
        cancelled.set(true);
    }

    @Override
    public boolean isCancelled() {
        return cancelled.get();
    }

    @Override
    public synchronized void close() {
        erase();
    }
}
