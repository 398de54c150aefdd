// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.verification;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

import rbcast.dsl.Document;
import rbcast.dsl.RBcastLanguage;
import rbcast.tasks.InputException;
import rbcast.tasks.scenario.ScenarioReader;
import rbcast.tasks.scenario.ScenarioRun;
import rbcast.ui.client.UserInterface;
import rbcast.ui.language.Language;
import rbcast.ui.results.ResultsConsole;
import rbcast.ui.results.SourcePlace;
import rbcast.ui.run.Runs;
import rbcast.ui.run.ShownRun;

/**
 * Shows the run behind a verdict again: of the algorithm as it was, which the text may not have any more. Where it
 * still has it, the events lead to its lines.
 */
final class EntryRun {

    private EntryRun() {
    }

    /** Replays it in the background and shows it. */
    static void open(Entry entry) {
        ICoreRunnable replaying = monitor -> {
            try {
                ShownRun run = replay(entry);
                UserInterface.run(() -> Runs.show(run));
            } catch (InputException impossible) {
                ResultsConsole.print("Run of " + entry.question().algorithm(), List.of(impossible.getMessage()));
            }
        };
        Job.create("Replaying " + entry.question().algorithm(), replaying).schedule();
    }

    private static ShownRun replay(Entry entry) throws InputException {
        Path file = new SourcePlace(entry.question().file()).path();
        Optional<Document> now = Optional.of(RBcastLanguage.standalone().parse(file))
                .filter(document -> document.algorithm(entry.question().algorithm()).map(Entry::meaning)
                        .filter(entry.meaning()::equals).isPresent());
        Document document = now.orElseGet(() -> Language.get().document(entry.meaning(), entry.question().file()));
        String run = entry.answer().orElseThrow().run();
        ShownRun shown = ShownRun.of(ScenarioRun.of(ScenarioReader.read(run, "the run"), "the run", document, file));
        return now.isPresent() ? shown : shown.withoutLines();
    }
}
