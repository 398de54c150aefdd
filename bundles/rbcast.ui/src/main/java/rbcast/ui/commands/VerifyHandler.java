// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.jobs.Job;

/** Runs the {@code verify} blocks of files. */
public final class VerifyHandler extends TaskHandler {

    @Override
    Job job(List<TaskFile> files, Optional<String> only) {
        return new VerifyJob(files, only, UnaryOperator.identity());
    }
}
