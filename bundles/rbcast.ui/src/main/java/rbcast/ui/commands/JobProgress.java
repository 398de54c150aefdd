// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import rbcast.tasks.Progress;

/** Shows the progress of a task as that of a job, and cancels it with the job. */
final class JobProgress implements Progress {

    /** Ticks for a stretch of work, however many units it has: monitors count in ints. */
    private static final int TICKS = 1_000;

    private final SubMonitor monitor;
    private SubMonitor stretch;
    private String what = "";
    private long total;
    private long ticked;

    JobProgress(IProgressMonitor monitor) {
        this.monitor = SubMonitor.convert(monitor, TICKS);
    }

    @Override
    public synchronized void begin(String title, long units) {
        what = title;
        total = units;
        ticked = 0;
        stretch = monitor.setWorkRemaining(TICKS).newChild(TICKS).setWorkRemaining(TICKS);
        monitor.subTask(title);
    }

    @Override
    public synchronized void advance(long done, String detail) {
        monitor.subTask(detail.isEmpty() ? what : what + ": " + detail);
        if (total > 0 && stretch != null) {
            long ticks = Math.min(TICKS, done * TICKS / total);
            stretch.worked((int) (ticks - ticked));
            ticked = ticks;
        }
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }
}
