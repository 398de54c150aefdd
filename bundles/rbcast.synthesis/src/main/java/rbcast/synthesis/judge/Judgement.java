// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.judge;

import java.util.Objects;

import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Counterexample;

/** What is known of a candidate over all systems of a specification. */
public sealed interface Judgement {

    /** Who says so, as reports name it: {@link Judge#REPLAY}, or the engine of the oracle. */
    String source();

    /** Verified in every system. */
    record Correct(String source) implements Judgement {
        public Correct {
            Objects.requireNonNull(source);
        }
    }

    /** Violated in one system: the counterexample's schedule breaks the candidate, as the interpreter has shown. */
    record Incorrect(Counterexample counterexample, String source) implements Judgement {
        public Incorrect {
            Objects.requireNonNull(counterexample);
            Objects.requireNonNull(source);
        }
    }

    /**
     * No violation is known, but in some system there was no verdict.
     *
     * @param reason why, in a sentence for the user
     */
    record Undecided(SystemModel system, String reason, String source) implements Judgement {
        public Undecided {
            Objects.requireNonNull(system);
            Objects.requireNonNull(reason);
            Objects.requireNonNull(source);
        }
    }
}
