// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.verification;

import org.eclipse.ui.IWorkbenchPage;

import rbcast.dsl.Position;
import rbcast.dsl.RBcastLanguage;
import rbcast.ui.client.UserInterface;
import rbcast.ui.results.SourcePlace;

/** Opens the text of the algorithm that a verdict is about. */
final class Revealing {

    private static final int FIRST_LINE = 1;

    private Revealing() {
    }

    static void reveal(Entry entry, IWorkbenchPage page) {
        SourcePlace place = new SourcePlace(entry.question().file());
        UserInterface.later(() -> {
            var document = RBcastLanguage.standalone().parse(place.path());
            return document.algorithm(entry.question().algorithm()).flatMap(document::position).map(Position::line)
                    .orElse(FIRST_LINE);
        }, line -> place.reveal(page, line));
    }
}
