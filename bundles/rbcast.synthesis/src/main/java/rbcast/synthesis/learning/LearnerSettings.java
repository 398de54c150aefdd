// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import java.util.Objects;
import java.util.Set;

import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.Ingredient;
import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.Policy;
import rbcast.algorithm.specification.SynthesisSpecification;

/**
 * How a simulation learns, all choices made.
 *
 * @param policy choice of actions in the learning phase
 * @param learningRate alpha
 * @param discount gamma, from 0 to 1
 * @param initialValue value of actions that were never tried
 * @param orderFree whether states are sets of actions rather than sequences, wherever order does not matter
 * @param blocking whether incorrect algorithms are never generated again (GH9)
 * @param bounded whether what cannot be better than the best correct algorithm is left out
 * @param maxStates greatest number of states remembered; the learner passes through further ones as if it saw them for
 *        the first time, and learns nothing about them
 */
public record LearnerSettings(PolicyRule policy, LearningRate learningRate, double discount, double initialValue,
        boolean orderFree, boolean blocking, boolean bounded, int maxStates) {

    /**
     * UCB's factor as published. The paper gives neither it nor the learning rate; with these two the numbers of
     * algorithms in no-failure and crash systems come out near those of Table 8.
     */
    public static final double PUBLISHED_FACTOR = 15;
    /** UCB's factor of the default learner. */
    public static final double DEFAULT_FACTOR = 20;
    /** Learning rate as published. */
    public static final double PUBLISHED_RATE = 0.05;
    /** Learning rate of the default learner. */
    public static final double DEFAULT_RATE = 0.1;
    /** Discount as published. */
    public static final double PUBLISHED_DISCOUNT = 0.95;
    /** Discount of the default learner: an episode is short, so that nothing needs to be discounted. */
    public static final double DEFAULT_DISCOUNT = 1;
    /** An optimistic start is this share of the bonus for a correct algorithm. */
    public static final double OPTIMISM = 0.2;
    /** A state takes about a hundred bytes, so a simulation takes at most about 100 MB. */
    public static final int MAX_STATES = 1_000_000;

    public LearnerSettings {
        Objects.requireNonNull(policy);
        Objects.requireNonNull(learningRate);
    }

    /** The same, but actions are chosen by that rule. */
    public LearnerSettings withPolicy(PolicyRule newPolicy) {
        return new LearnerSettings(newPolicy, learningRate, discount, initialValue, orderFree, blocking, bounded,
                maxStates);
    }

    /** What a specification asks for; what it leaves open has the value of its preset. */
    public static LearnerSettings of(SynthesisSpecification specification) {
        Learning learning = specification.learning();
        boolean published = learning.asPublished();
        Set<Ingredient> ingredients = learning.effectiveIngredients();
        boolean optimistic = ingredients.contains(Ingredient.OPTIMISTIC_START);
        Policy policy = learning.policy().orElseGet(
                () -> new Policy.UpperConfidenceBound(published ? PUBLISHED_FACTOR : DEFAULT_FACTOR));
        double rate = learning.learningRate().orElse(published ? PUBLISHED_RATE : DEFAULT_RATE);
        return new LearnerSettings(Policies.of(policy, optimistic), LearningRate.constant(rate),
                learning.discount().orElse(published ? PUBLISHED_DISCOUNT : DEFAULT_DISCOUNT),
                optimistic ? OPTIMISM * specification.rewards().bonus().correct() : 0,
                ingredients.contains(Ingredient.ORDER_FREE_STATES),
                specification.space().has(Heuristic.GH9),
                ingredients.contains(Ingredient.COST_BOUND), MAX_STATES);
    }
}
