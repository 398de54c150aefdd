// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

/** What the default learner adds to the published one; each can be switched off. */
public enum Ingredient {
    /**
     * A state is the set of chosen actions rather than their sequence: order does not change what an algorithm does.
     */
    ORDER_FREE_STATES("order-free states"),
    /** Actions that cannot lead to a better algorithm than the best correct one so far are not explored. */
    COST_BOUND("cost bound"),
    /** Values of actions never tried start high. */
    OPTIMISTIC_START("optimistic start"),
    /** Known counterexamples are tried before the oracle is asked. */
    REPLAY("replay");

    private final String keyword;

    Ingredient(String keyword) {
        this.keyword = keyword;
    }

    /** The words in the language. */
    public String keyword() {
        return keyword;
    }

    @Override
    public String toString() {
        return keyword;
    }
}
