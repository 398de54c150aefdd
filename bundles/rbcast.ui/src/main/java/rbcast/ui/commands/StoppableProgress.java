// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import rbcast.tasks.Progress;

/** The progress of a part of a job that can be asked to end by itself, so that the job goes on with the next one. */
final class StoppableProgress implements Progress {

    private final Progress job;
    private volatile boolean stopped;

    StoppableProgress(Progress job) {
        this.job = job;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void begin(String what, long total) {
        job.begin(what, total);
    }

    @Override
    public void advance(long done, String detail) {
        job.advance(done, detail);
    }

    @Override
    public boolean isCancelled() {
        return stopped || job.isCancelled();
    }
}
