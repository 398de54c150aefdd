// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

/** What became of an episode. */
public enum Outcome {
    /** The algorithm is verified in all systems. */
    CORRECT("correct"),
    /** The algorithm is violated in one. */
    INCORRECT("incorrect"),
    /** There was no verdict on it: neither reward, nor a block. */
    UNDECIDED("undecided"),
    /** There was no algorithm: every way was blocked. */
    DEAD_END("dead end");

    private final String keyword;

    Outcome(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String toString() {
        return keyword;
    }
}
