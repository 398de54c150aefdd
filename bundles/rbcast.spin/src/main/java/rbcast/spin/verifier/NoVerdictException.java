package rbcast.spin.verifier;

import java.util.Objects;

import rbcast.algorithm.verdict.Statistics;

/** Nothing can be said about the algorithm; the message is a sentence for the user. */
public final class NoVerdictException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Statistics statistics;

    public NoVerdictException(String reason) {
        this(reason, Statistics.none("spin"));
    }

    /** @param statistics how far the search came */
    public NoVerdictException(String reason, Statistics statistics) {
        super(reason);
        this.statistics = Objects.requireNonNull(statistics);
    }

    /** How far the search came. */
    public Statistics statistics() {
        return statistics;
    }
}
