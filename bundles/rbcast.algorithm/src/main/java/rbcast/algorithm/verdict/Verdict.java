// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.system.Property;

/**
 * The answer to "is this algorithm correct in this system?", or "in all of these systems?". It is, it is not, or
 * nothing is known: there is no fourth.
 */
public sealed interface Verdict {

    /**
     * Who keeps verdicts for later keeps this number with them, and uses none of another number. It goes up whenever
     * an earlier verdict may be false: because algorithms came to mean something else, or because a mistake in an
     * engine was mended. Edition 1 has some of a search that counted the broadcaster's message twice.
     */
    int EDITION = 2;

    /** What it cost. */
    Statistics statistics();

    /** Whether all chosen properties hold, by an exhaustive search or by a proof. */
    default boolean holds() {
        return this instanceof Verified || this instanceof Proved;
    }

    /**
     * All chosen properties hold over every schedule and every adversary: an exhaustive search has completed.
     *
     * @param coverage what the search saw; empty where that is not known, as in a verdict that was read from a record
     */
    record Verified(Optional<Coverage> coverage, Statistics statistics) implements Verdict {
        public Verified {
            Objects.requireNonNull(coverage);
            Objects.requireNonNull(statistics);
        }

        /** Verified by a search of which only the verdict is known. */
        public Verified(Statistics statistics) {
            this(Optional.empty(), statistics);
        }

        @Override
        public String toString() {
            return "verified";
        }
    }

    /** All chosen properties hold in a system, or in all that meet a condition on N and F: there is a proof. */
    record Proved(Proof proof, Statistics statistics) implements Verdict {
        public Proved {
            Objects.requireNonNull(proof);
            Objects.requireNonNull(statistics);
        }

        @Override
        public String toString() {
            return "proved";
        }
    }

    /** A property fails, and the interpreter has executed the run that shows it. */
    record Violated(Counterexample counterexample, Statistics statistics) implements Verdict {
        public Violated {
            Objects.requireNonNull(counterexample);
            Objects.requireNonNull(statistics);
        }

        /** The property that fails. */
        public Property property() {
            return counterexample.property();
        }

        @Override
        public String toString() {
            return "violated";
        }
    }

    /**
     * Nothing is known.
     *
     * @param reason why, in a sentence for the user
     * @param interrupted whether a time bound or a cancellation ended the search, so that another run of the same
     *        question may find an answer
     */
    record Inconclusive(String reason, boolean interrupted, Statistics statistics) implements Verdict {
        public Inconclusive {
            Objects.requireNonNull(reason);
            Objects.requireNonNull(statistics);
        }

        /** Nothing is known, and the clock has no part in it. */
        public Inconclusive(String reason, Statistics statistics) {
            this(reason, false, statistics);
        }

        @Override
        public String toString() {
            return "inconclusive";
        }
    }
}
