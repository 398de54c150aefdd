// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

/**
 * Chooses among the actions of a state (section IV-D).
 *
 * <p>Contract: the answer is a place of the given actions; it depends on nothing but the values and the random choices,
 * so that equal seeds give equal choices; nothing is kept of either.
 */
@FunctionalInterface
public interface PolicyRule {

    /** A place from 0 to {@code actions.count() - 1}. */
    int choose(ActionValues actions, RandomChoices random);
}
