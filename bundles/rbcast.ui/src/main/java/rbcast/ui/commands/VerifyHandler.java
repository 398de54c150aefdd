// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;

import rbcast.dsl.Document;
import rbcast.tasks.InputException;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;
import rbcast.tasks.verify.VerificationText;
import rbcast.tasks.verify.Verifier;
import rbcast.ui.preferences.Preferences;
import rbcast.ui.results.ResultsConsole;

/** Runs the {@code verify} blocks of files. */
public final class VerifyHandler extends TaskHandler {

    @Override
    Job job(List<TaskFile> files, Optional<String> only) {
        return new VerifyJob(files, only);
    }

    private static final class VerifyJob extends TaskJob {
        private final Optional<String> only;

        VerifyJob(List<TaskFile> files, Optional<String> only) {
            super("Verify", files);
            this.only = only;
        }

        @Override
        List<String> run(TaskFile file, Document document, JobProgress progress) throws InputException {
            List<VerificationRequest> requests = VerificationRequest.of(document).stream()
                    .filter(request -> only.map(request.algorithm().name()::equals).orElse(true)).toList();
            if (requests.isEmpty()) {
                throw new InputException(file.place() + ": there is no verify block; add one");
            }
            needTools();
            List<VerificationResult> results = Verifier.searching(Preferences.search(file.project()))
                    .verify(requests, progress);
            file.show(document, results);
            return VerificationText.of(results, ResultsConsole.WIDTH, false);
        }
    }
}
