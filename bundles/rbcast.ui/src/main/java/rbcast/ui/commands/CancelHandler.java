// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.jobs.Job;

/** Stops all tasks that are running; what is known by then is kept. */
public final class CancelHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Job.getJobManager().cancel(TaskFamily.ID);
        return null;
    }
}
