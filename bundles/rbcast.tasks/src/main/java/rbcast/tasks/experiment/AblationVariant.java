// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.specification.Heuristic;

/** The inputs of Figure 5: all heuristics on, or one of them relaxed (section VII-C). */
public enum AblationVariant {
    /** Every heuristic is on. */
    ALL("All", "every heuristic on", null),
    /** Without GH1. */
    GH1("GH1", "actions may repeat", Heuristic.GH1),
    /** Without GH2. */
    GH2("GH2", "DELIVER in the RB-Broadcast handler, too", Heuristic.GH2),
    /** Without GH3. */
    GH3("GH3", "every condition in the RB-Broadcast handler, too", Heuristic.GH3),
    /** Without GH4. */
    GH4("GH4", "several SENDs for a type and condition", Heuristic.GH4),
    /** Without GH5. */
    GH5("GH5", "the RB-Broadcast handler sends any type", Heuristic.GH5),
    /** Longer handlers. */
    GH6("GH6", "at most 5 actions in a handler instead of 4", null),
    /** Without GH7. */
    GH7("GH7", "conditions on types that are never sent", Heuristic.GH7),
    /** Without GH8. */
    GH8("GH8", "algorithms without DELIVER", Heuristic.GH8),
    /** Without GH9. */
    GH9("GH9", "incorrect algorithms are generated again", Heuristic.GH9),
    /** One more type. */
    GH10("GH10", "3 types instead of 2", null);

    private final String title;
    private final String meaning;
    private final Heuristic off;

    AblationVariant(String title, String meaning, Heuristic off) {
        this.title = title;
        this.meaning = meaning;
        this.off = off;
    }

    /** As Figure 5 names it. */
    public String title() {
        return title;
    }

    /** What it lets the learner do. */
    public String meaning() {
        return meaning;
    }

    /** The heuristics that are on. */
    Set<Heuristic> heuristics() {
        EnumSet<Heuristic> on = EnumSet.allOf(Heuristic.class);
        Optional.ofNullable(off).ifPresent(on::remove);
        return on;
    }

    /** Greatest number of actions of each handler. */
    int maxActions() {
        return this == GH6 ? 5 : 4;
    }

    /** Greatest number of types. */
    int types() {
        return this == GH10 ? 3 : 2;
    }

}
