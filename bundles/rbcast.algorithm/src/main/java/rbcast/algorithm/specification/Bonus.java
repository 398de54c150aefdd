// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

/**
 * The bonus reward at the end of an episode (section IV-C2).
 *
 * @param correct added to the sum of the runtime rewards of a correct algorithm
 * @param incorrect the bonus of an incorrect algorithm
 */
public record Bonus(double correct, double incorrect) {
    /** The paper's: 100 and -1. */
    public static final Bonus PAPER = new Bonus(100, -1);
}
