// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import rbcast.tasks.Progress;

/**
 * The progress of a part of a job that can be asked to end by itself, so that the job goes on with the next one, and to
 * pause. It pauses where the work tells how far it is, which is between episodes and never while a verifier is at work:
 * a pause makes no verdict late.
 */
final class StoppableProgress implements Progress {

    private static final int BETWEEN_LOOKS_MILLIS = 100;

    private final Progress job;
    private volatile boolean stopped;
    private volatile boolean paused;

    StoppableProgress(Progress job) {
        this.job = job;
    }

    void stop() {
        stopped = true;
    }

    synchronized void pause(boolean wish) {
        paused = wish;
        notifyAll();
    }

    @Override
    public void begin(String what, long total) {
        job.begin(what, total);
    }

    @Override
    public void advance(long done, String detail) {
        job.advance(done, detail);
        if (paused) {
            waitForTheEndOfThePause();
        }
    }

    /** The job may be cancelled by somebody who does not wake us. */
    private synchronized void waitForTheEndOfThePause() {
        try {
            while (paused && !isCancelled()) {
                wait(BETWEEN_LOOKS_MILLIS);
            }
        } catch (InterruptedException wokenToEnd) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isCancelled() {
        return stopped || job.isCancelled();
    }
}
