// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.io.IOException;
import java.util.Optional;

import rbcast.algorithm.verdict.Verdict;
import rbcast.spin.verifier.NoVerdictException;

/** One way of asking Spin. All ways have the same answer to what they cover. Has no state. */
interface Search {

    /** What chooses it. */
    Engine engine();

    /** Why it cannot answer the question, whatever time and memory it has, in words; empty if it covers it. */
    Optional<String> obstacle(Question question);

    /**
     * Searches all situations of the system.
     *
     * @param question one that it covers
     * @param context what it may use
     * @return verified or violated
     * @throws NoVerdictException if the search proves nothing
     * @throws IOException if a tool cannot be run
     */
    Verdict answer(Question question, SearchContext context) throws NoVerdictException, IOException;
}
