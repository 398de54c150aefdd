// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import rbcast.dsl.Document;
import rbcast.tasks.InputException;
import rbcast.tasks.verify.SearchSettings;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;
import rbcast.tasks.verify.VerificationText;
import rbcast.tasks.verify.Verifier;
import rbcast.ui.client.Views;
import rbcast.ui.results.ResultsConsole;
import rbcast.ui.run.Runs;
import rbcast.ui.settings.Preferences;
import rbcast.ui.verification.Entries;
import rbcast.ui.verification.VerificationView;

/** Runs the {@code verify} blocks of files; verdicts show in their view as they come. */
final class VerifyJob extends TaskJob {

    private final Optional<String> only;
    private final UnaryOperator<SearchSettings> wishes;

    /**
     * @param only the name of the only algorithm that is meant; empty for all
     * @param wishes what is to be different from the settings of the file's project
     */
    VerifyJob(List<TaskFile> files, Optional<String> only, UnaryOperator<SearchSettings> wishes) {
        super("Verify", files, Showing.IN_A_VIEW);
        this.only = only;
        this.wishes = wishes;
    }

    @Override
    List<String> run(TaskFile file, Document document, JobProgress progress) throws InputException {
        List<VerificationRequest> requests = VerificationRequest.of(document).stream()
                .filter(request -> only.map(request.algorithm().name()::equals).orElse(true)).toList();
        if (requests.isEmpty()) {
            throw new InputException(file.place() + ": there is no verify block"
                    + only.map(name -> " for " + name).orElse("") + "; add one");
        }
        needTools();
        List<VerificationResult> results = verify(file, requests, progress);
        file.show(document, results);
        List<String> lines = new ArrayList<>(VerificationText.of(results, ResultsConsole.WIDTH, false));
        results.stream().flatMap(result -> Runs.name(result).stream()).forEach(lines::add);
        return lines;
    }

    private List<VerificationResult> verify(TaskFile file, List<VerificationRequest> requests,
            JobProgress progress) {
        Views.bringUp(VerificationView.ID);
        Entries entries = Entries.get();
        entries.asked(requests);
        try {
            return Verifier.searching(wishes.apply(Preferences.search(file.project())))
                    .verify(requests, progress, entries::answered);
        } finally {
            entries.ended(requests);
        }
    }
}
