// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.jobs.Job;

/** Runs the {@code synthesize} blocks of files; what they learn is written beside each file and opened. */
public class SynthesizeHandler extends TaskHandler {

    private final boolean certifying;

    /** Those of what is selected, or of the file in the editor. */
    public SynthesizeHandler() {
        this(Reach.FILES, false);
    }

    private SynthesizeHandler(Reach reach, boolean certifying) {
        super(reach);
        this.certifying = certifying;
    }

    /** Only the one that the cursor stands in. */
    public static final class AtCursor extends SynthesizeHandler {
        public AtCursor() {
            super(Reach.CURSOR, false);
        }
    }

    /** The same, and searches the whole space, for a certificate that others can check. */
    public static final class Certifying extends SynthesizeHandler {
        public Certifying() {
            super(Reach.FILES, true);
        }
    }

    @Override
    final Job job(List<TaskFile> files, Which which) {
        return new SynthesizeJob(files, which, Map.of(), certifying);
    }
}
