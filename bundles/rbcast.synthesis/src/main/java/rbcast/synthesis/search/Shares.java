// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.List;

import rbcast.algorithm.verdict.Counterexample;

/**
 * Searches the shares of a level, each by itself, as {@link ExhaustiveSearch#search(Share, int)} does. Who does so, how
 * many at once and on which machines, makes no difference to what they come to.
 */
@FunctionalInterface
public interface Shares {

    /**
     * Searches them.
     *
     * @param level the reward of the algorithms to be judged
     * @param known the counterexamples that are known when the level begins, in the order in which they are to be tried
     * @return what each of them came to, in their order; shorter if it was interrupted
     */
    List<ShareResult> search(List<Share> shares, int level, List<Counterexample> known);
}
