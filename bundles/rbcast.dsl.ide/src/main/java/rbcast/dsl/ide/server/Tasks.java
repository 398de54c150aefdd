// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.verdict.Cancellation;
import rbcast.dsl.Document;

/** Long work on the definitions of a text, which the host of a language server may offer. Called by any thread. */
public interface Tasks {

    /** Nothing can be run. */
    Tasks NONE = new Tasks() {
    };

    /** What can be asked for. */
    enum Kind {
        /** The {@code verify} definitions of an algorithm. */
        VERIFY,
        /** A {@code synthesize} definition. */
        SYNTHESIZE
    }

    /** How far the work is, and whether it should stop. */
    interface Monitor extends Cancellation {

        /**
         * So much is done.
         *
         * @param percent 0 to 100; empty when nobody knows
         * @param what what is going on, short
         */
        void report(Optional<Integer> percent, String what);
    }

    /**
     * What came of the work.
     *
     * @param failed whether the user should look at it: something unexpected, or no verdict
     * @param message what to tell the user, in one sentence or a few lines
     * @param written the URI of a file that was written, if one was
     */
    record Result(boolean failed, String message, Optional<String> written) {
    }

    /** What can be run. */
    default Set<Kind> offered() {
        return Set.of();
    }

    /**
     * Does the work and comes back when it is done; has new verdicts ready for {@link Host#verdicts()} by then.
     *
     * @param document the text, without errors in the definition that is asked for
     * @param name the algorithm or the synthesis
     * @param settings what the user has configured
     */
    default Result run(Kind kind, Document document, String name, Settings settings, Monitor monitor) {
        throw new UnsupportedOperationException("nothing can be run here");
    }
}
