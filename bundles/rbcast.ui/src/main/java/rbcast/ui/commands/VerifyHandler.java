// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.jobs.Job;

/** Runs the {@code verify} blocks of files. */
public class VerifyHandler extends TaskHandler {

    /** Those of what is selected, or of the file in the editor. */
    public VerifyHandler() {
        this(Reach.FILES);
    }

    private VerifyHandler(Reach reach) {
        super(reach);
    }

    /** Only that of the algorithm that the cursor stands in. */
    public static final class AtCursor extends VerifyHandler {
        public AtCursor() {
            super(Reach.CURSOR);
        }
    }

    @Override
    final Job job(List<TaskFile> files, Which which) {
        return new VerifyJob(files, which, UnaryOperator.identity(), Optional.empty());
    }
}
