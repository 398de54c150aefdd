// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;

/** Runs the {@code synthesize} blocks of files; what they learn is written beside each file and opened. */
public final class SynthesizeHandler extends TaskHandler {

    @Override
    Job job(List<TaskFile> files, Optional<String> only) {
        return new SynthesizeJob(files, only, Map.of());
    }
}
