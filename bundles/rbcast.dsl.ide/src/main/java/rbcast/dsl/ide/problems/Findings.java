// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.problems;

import java.util.ArrayList;
import java.util.List;

import rbcast.dsl.Issue;
import rbcast.dsl.Severities;
import rbcast.dsl.ide.server.LastVerdicts;
import rbcast.dsl.ide.text.Snapshot;

/** Everything that there is to tell about a text: what reading finds, and what earlier verdicts say about it. */
public final class Findings {

    private Findings() {
    }

    /** The findings as the user wants to be told of them. */
    public static List<Issue> of(Snapshot text, LastVerdicts verdicts, Severities severities) {
        List<Issue> all = new ArrayList<>(text.document().issues());
        all.addAll(text.document().suggestions());
        all.addAll(Contradictions.of(text, verdicts));
        return severities.of(all);
    }
}
