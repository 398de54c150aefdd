// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.verifier;

import java.util.Objects;

import rbcast.algorithm.verdict.Statistics;

/** Nothing can be said about the algorithm; the message is a sentence for the user. */
public final class NoVerdictException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Statistics statistics;
    private final boolean interrupted;

    public NoVerdictException(String reason) {
        this(reason, Statistics.none("spin"));
    }

    /** @param statistics how far the search came */
    public NoVerdictException(String reason, Statistics statistics) {
        this(reason, false, statistics);
    }

    private NoVerdictException(String reason, boolean interrupted, Statistics statistics) {
        super(reason);
        this.interrupted = interrupted;
        this.statistics = Objects.requireNonNull(statistics);
    }

    /**
     * Nothing can be said because a time bound or a cancellation has ended what was under way.
     *
     * @param statistics how far the search came
     */
    public static NoVerdictException interrupted(String reason, Statistics statistics) {
        return new NoVerdictException(reason, true, statistics);
    }

    /** Whether a time bound or a cancellation is to blame. */
    public boolean isInterrupted() {
        return interrupted;
    }

    /** How far the search came. */
    public Statistics statistics() {
        return statistics;
    }
}
