// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import rbcast.algorithm.specification.Ingredient;
import rbcast.algorithm.specification.Learning;

/** The learners that are compared with the paper and with each other. */
public enum LearnerKind {
    /** As section IV describes it: states are sequences of actions, no shortcuts. */
    PUBLISHED("as published", "published", Learning.AS_PUBLISHED),
    /** The same with sets of actions as states, as the paper's counts suggest. */
    PUBLISHED_WITH_SETS("as published, states as sets", "published-sets", new Learning(true, Optional.empty(),
            OptionalDouble.empty(), OptionalDouble.empty(), Optional.of(Set.of(Ingredient.ORDER_FREE_STATES)))),
    /** With all that RBcast adds. */
    DEFAULT("default", "default", Learning.DEFAULT);

    private final String title;
    private final String keyword;
    private final Learning learning;

    LearnerKind(String title, String keyword, Learning learning) {
        this.title = title;
        this.keyword = keyword;
        this.learning = learning;
    }

    /** In the words of reports. */
    public String title() {
        return title;
    }

    /** In the names of files. */
    public String keyword() {
        return keyword;
    }

    /** How it learns. */
    public Learning learning() {
        return learning;
    }
}
