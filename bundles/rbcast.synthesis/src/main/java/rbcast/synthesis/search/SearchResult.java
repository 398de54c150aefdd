// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.learning.Ending;

/** What an exhaustive search came to. */
public sealed interface SearchResult {

    /** What it went through. */
    Census census();

    /** A correct algorithm, if it has found one. */
    default Optional<Candidate> candidate() {
        return Optional.empty();
    }

    /** The algorithm is correct, and no correct algorithm of the space has a better reward. */
    record Optimal(Candidate optimum, Census census) implements SearchResult {
        public Optimal {
            Objects.requireNonNull(optimum);
            Objects.requireNonNull(census);
        }

        @Override
        public Optional<Candidate> candidate() {
            return Optional.of(optimum);
        }
    }

    /** No correct algorithm of the space has a reward above the given one. */
    record NothingBetter(int reward, Census census) implements SearchResult {
        public NothingBetter {
            Objects.requireNonNull(census);
        }
    }

    /** The space holds no correct algorithm. */
    record Unrealisable(Census census) implements SearchResult {
        public Unrealisable {
            Objects.requireNonNull(census);
        }
    }

    /**
     * The search has not come to an answer.
     *
     * @param ending why
     * @param undecided number of algorithms that there was no verdict on
     * @param doneAbove every algorithm of a reward above this is incorrect, or among the undecided ones; empty if
     *        nothing was done
     * @param candidate a correct algorithm that was found all the same: there may be a better one among the undecided
     */
    record Interrupted(Ending ending, long undecided, OptionalInt doneAbove, Optional<Candidate> candidate,
            Census census)
            implements SearchResult {
        public Interrupted {
            Objects.requireNonNull(ending);
            Objects.requireNonNull(census);
        }
    }
}
