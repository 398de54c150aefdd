// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis;

import java.util.Objects;
import java.util.Optional;

import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.learning.Ending;

/**
 * What all simulations of a synthesis came to together, however many they were.
 *
 * @param run how many were run; fewer than asked for when the user or the time budget stopped the synthesis
 * @param best the best correct algorithm, the earliest simulation's among equally good ones
 * @param ending why the first of those ended that did not run to completion; completion if all did
 * @param judged candidates judged, by replay or by the oracle
 */
public record SimulationTotals(int run, Optional<Candidate> best, Ending ending, long judged) {

    /** Of no simulations at all. */
    public static final SimulationTotals NONE = new SimulationTotals(0, Optional.empty(), Ending.COMPLETED, 0);

    public SimulationTotals {
        Objects.requireNonNull(best);
        Objects.requireNonNull(ending);
    }
}
