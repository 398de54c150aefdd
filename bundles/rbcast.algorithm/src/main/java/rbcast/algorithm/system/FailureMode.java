// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.system;

import java.util.Arrays;
import java.util.Optional;

/** How faulty processes may behave (section II-A). */
public enum FailureMode {
    /** Nobody fails, whatever F is; F still counts in thresholds. */
    NO_FAILURE("no-failure"),
    /** Faulty processes follow the algorithm until they stop for good, at any moment, also in the middle of a SEND. */
    CRASH("crash"),
    /**
     * Faulty processes follow the algorithm and never stop, but any message of theirs to another process may be lost,
     * each for itself (send omission; Hadzilacos 1984).
     */
    OMISSION("omission"),
    /** Faulty processes send any message of the algorithm's types to anyone at any time, or nothing. */
    BYZANTINE("byzantine");

    private final String keyword;

    FailureMode(String keyword) {
        this.keyword = keyword;
    }

    /** The word in the language and on the command line. */
    public String keyword() {
        return keyword;
    }

    /** The mode with that keyword, if there is one. */
    public static Optional<FailureMode> of(String keyword) {
        return Arrays.stream(values()).filter(mode -> mode.keyword.equals(keyword)).findFirst();
    }

    @Override
    public String toString() {
        return keyword;
    }
}
