// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.verification;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

import rbcast.dsl.RBcastLanguage;
import rbcast.ui.language.Language;
import rbcast.ui.results.SourcePlace;

/** Reads the files that verdicts are about, which others may have changed since. */
final class StaleCheck {

    private StaleCheck() {
    }

    /** Does it in the background. */
    static void schedule() {
        ICoreRunnable checking = monitor -> {
            Set<String> files = Entries.get().all().stream().map(entry -> entry.question().file())
                    .collect(Collectors.toSet());
            for (String file : files) {
                Path path = new SourcePlace(file).path();
                Entries.get().textIs(file, Files.isReadable(path) ? RBcastLanguage.standalone().parse(path)
                        : Language.get().document("", file));
            }
        };
        Job job = Job.create("Looking whether verdicts are stale", checking);
        job.setSystem(true);
        job.schedule();
    }
}
