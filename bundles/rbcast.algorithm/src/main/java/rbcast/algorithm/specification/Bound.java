// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.math.BigDecimal;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.SystemModel;

/**
 * The range of every number that people write, in the language and on the command line: all of them are here, and
 * docs/language.md lists the same. Within these ranges no sum or product of the programs that use them leaves the range
 * of its type: a reward, for instance, is added up over two handlers of 50 actions, each with an instruction, a
 * condition, its handler and seven new types, which stays below 2^27.
 */
public enum Bound {
    /** N of a system: sets of processes are kept in one machine word. */
    PROCESSES("N", 1, SystemModel.MAX_PROCESSES),
    /** F of a system; it is below N too. */
    FAULTY("F", 0, SystemModel.MAX_PROCESSES - 1),
    /** Contents that a Byzantine broadcaster may mix in one broadcast. */
    CONTENTS("the number of contents", 1, SystemModel.MAX_CONTENTS),
    /** Message types of an algorithm: sets of types are kept in one machine word too. */
    MESSAGE_TYPES("the number of message types", 0, Algorithm.MAX_TYPES),
    /**
     * Coefficients, constant and divisor of a threshold or of a condition on N and F, in lowest terms: times 3001, the
     * N of the system in which the rewards of thresholds are compared, still an int.
     */
    COEFFICIENT("a number of an expression", -10_000, 10_000),
    /** Message types of a synthesis (GH10). */
    TYPES("the number of types", 1, AlgorithmSpace.MAX_TYPES),
    /** How many thresholds a list may have; so an action space has at most some three thousand actions. */
    THRESHOLDS("the number of thresholds", 0, 16),
    /** Actions of a handler in a synthesis, STOP included (GH6). */
    ACTIONS("the number of actions", 1, 50),
    /** Runtime rewards. */
    REWARD("a runtime reward", -100_000, 100_000),
    /** Bonus rewards. */
    BONUS("a bonus reward", "-1000000", "1000000", Kind.DECIMAL),
    /** Episodes of a simulation. */
    EPISODES("the number of episodes", 1, Integer.MAX_VALUE),
    /** Independent simulations of a synthesis. */
    SIMULATIONS("the number of simulations", 1, 1_000_000),
    /** The seed of the first simulation. */
    SEED("the seed", Long.MIN_VALUE, Long.MAX_VALUE),
    /** Combinations of a campaign, times its seeds: the results of so many fit into memory. */
    CAMPAIGN("the number of combinations and seeds of a campaign", 1, 1_000_000),
    /** Seconds of a time budget: a nanosecond at least, a bit more than three years at most, no search takes longer. */
    SECONDS("the time budget in seconds", "0.000000001", "100000000", Kind.DECIMAL),
    /** The exploration factor of UCB. */
    UCB_FACTOR("the factor of UCB", "0", "1000000", Kind.DECIMAL),
    /** The probability of epsilon-greedy. */
    EPSILON("the probability of epsilon-greedy", "0", "1", Kind.DECIMAL),
    /** The learning rate. */
    LEARNING_RATE("the learning rate", "0", "1", Kind.ABOVE_LEAST),
    /** The discount factor. */
    DISCOUNT("the discount", "0", "1", Kind.DECIMAL);

    private enum Kind { WHOLE, DECIMAL, ABOVE_LEAST }

    private final String what;
    private final BigDecimal least;
    private final BigDecimal greatest;
    private final Kind kind;

    Bound(String what, long least, long greatest) {
        this(what, String.valueOf(least), String.valueOf(greatest), Kind.WHOLE);
    }

    Bound(String what, String least, String greatest, Kind kind) {
        this.what = what;
        this.least = new BigDecimal(least);
        this.greatest = new BigDecimal(greatest);
        this.kind = kind;
    }

    /** What the number is, in messages and documents. */
    public String what() {
        return what;
    }

    /** Whether the number has to be a whole one. */
    public boolean isWhole() {
        return kind == Kind.WHOLE;
    }

    /** The least number; a number has to be above it if {@link #admits} says so. */
    public BigDecimal least() {
        return least;
    }

    public BigDecimal greatest() {
        return greatest;
    }

    /** Whether the number is in the range, and whole where it has to be. */
    public boolean admits(BigDecimal number) {
        int above = number.compareTo(least);
        return (kind == Kind.ABOVE_LEAST ? above > 0 : above >= 0) && number.compareTo(greatest) <= 0
                && !(isWhole() && number.stripTrailingZeros().scale() > 0);
    }

    /** Whether the whole number is in the range. */
    public boolean admits(long number) {
        return admits(BigDecimal.valueOf(number));
    }

    /** @throws IllegalArgumentException if the number is not admitted; its message can be shown to a user */
    void require(long number) {
        if (!admits(number)) {
            throw new IllegalArgumentException(number + ": " + this);
        }
    }

    /** {@code a whole number from 1 to 8}, {@code a number above 0 and at most 1}. */
    public String range() {
        return switch (kind) {
            case WHOLE -> "a whole number from " + least.toPlainString() + " to " + greatest;
            case DECIMAL -> "a number from " + least.toPlainString() + " to " + greatest;
            case ABOVE_LEAST -> "a number above " + least + " and at most " + greatest;
        };
    }

    /** {@code the number of types must be a whole number from 1 to 8}. */
    @Override
    public String toString() {
        return what + " must be " + range();
    }
}
