// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

/** How the learner chooses among the actions of a state (section IV-D). */
public sealed interface Policy {

    /**
     * Upper confidence bound: the value of an action plus {@code factor * sqrt(ln(visits of the state) / uses of the
     * action)}; an action never used comes first.
     *
     * @param factor weight of exploration, at least 0
     */
    record UpperConfidenceBound(double factor) implements Policy {
    }

    /**
     * The best action, or with some probability any.
     *
     * @param epsilon probability of choosing at random, 0 to 1
     */
    record EpsilonGreedy(double epsilon) implements Policy {
    }

    /** Always the best action. */
    record Greedy() implements Policy {
    }
}
