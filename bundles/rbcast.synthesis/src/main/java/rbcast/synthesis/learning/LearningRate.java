// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

/**
 * How far one experience moves the value of an action: alpha of Q-learning (Watkins and Dayan 1992).
 *
 * <p>Contract: above 0 and at most 1, and a function of its argument alone.
 */
@FunctionalInterface
public interface LearningRate {

    /**
     * @param uses how often the action has been chosen in the state, this time included, at least 1
     */
    double of(int uses);

    /** The same rate always. */
    static LearningRate constant(double alpha) {
        return uses -> alpha;
    }

    /**
     * {@code 1 / uses^exponent}, which makes values converge when the exponent is above 1/2 and at most 1. Nothing in
     * the language asks for it; it is there for experiments in Java (docs/learner.md, "Parts that can be exchanged").
     */
    static LearningRate decaying(double exponent) {
        return uses -> StrictMath.pow(uses, -exponent);
    }
}
