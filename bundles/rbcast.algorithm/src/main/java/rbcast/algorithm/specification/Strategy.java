// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

/** How an algorithm is searched for. */
public enum Strategy {
    /** Q-learning alone. */
    LEARNING("learning"),
    /** Q-learning, then the exhaustive search as a certificate that nothing better exists. */
    CERTIFIED("certified"),
    /** The exhaustive cost-ordered search alone. */
    EXHAUSTIVE("exhaustive");

    private final String keyword;

    Strategy(String keyword) {
        this.keyword = keyword;
    }

    /** The word in the language. */
    public String keyword() {
        return keyword;
    }

    @Override
    public String toString() {
        return keyword;
    }
}
