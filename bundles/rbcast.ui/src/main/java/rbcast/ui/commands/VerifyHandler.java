// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;

import rbcast.dsl.Document;
import rbcast.tasks.InputException;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;
import rbcast.tasks.verify.VerificationText;
import rbcast.tasks.verify.Verifier;
import rbcast.ui.results.ResultsConsole;
import rbcast.ui.results.VerdictMarkers;

/** Runs the {@code verify} blocks of files. */
public final class VerifyHandler extends TaskHandler {

    @Override
    Job job(List<IFile> files) {
        return new VerifyJob(files);
    }

    private static final class VerifyJob extends TaskJob {
        VerifyJob(List<IFile> files) {
            super("Verify", files);
        }

        @Override
        List<String> run(IFile file, Document document, JobProgress progress) throws InputException, CoreException {
            List<VerificationRequest> requests = VerificationRequest.of(document);
            if (requests.isEmpty()) {
                throw new InputException(file.getFullPath() + ": there is no verify block; add one");
            }
            needTools();
            List<VerificationResult> results = Verifier.usual().verify(requests, progress);
            VerdictMarkers.set(file, document, results);
            return VerificationText.of(results, ResultsConsole.WIDTH, false);
        }
    }
}
