// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import rbcast.synthesis.learning.Ending;
import rbcast.synthesis.learning.SimulationResult;

/**
 * Gathers the results of simulations in whatever order they come: keeps those of the first numbers whole and the sum of
 * all, so that their number does not fill the memory. Safe for use by several threads.
 */
final class Gathering {

    private final TreeMap<Integer, SimulationResult> kept = new TreeMap<>();
    private int run;
    private long judged;
    private SimulationResult best;
    private SimulationResult incomplete;

    synchronized void add(SimulationResult result) {
        run++;
        judged += result.judged();
        if (result.number() <= SynthesisResult.MOST_SIMULATIONS_KEPT) {
            kept.put(result.number(), result);
        }
        if (result.best().isPresent() && isBetter(result)) {
            best = result;
        }
        if (result.ending() != Ending.COMPLETED && (incomplete == null || result.number() < incomplete.number())) {
            incomplete = result;
        }
    }

    private boolean isBetter(SimulationResult result) {
        if (best == null) {
            return true;
        }
        int reward = result.best().orElseThrow().reward();
        int known = best.best().orElseThrow().reward();
        return reward > known || reward == known && result.number() < best.number();
    }

    /** The results kept, in the order of their numbers. */
    synchronized List<SimulationResult> kept() {
        return List.copyOf(kept.values());
    }

    /** @param interruption why not all simulations were run, if they were not */
    synchronized SimulationTotals totals(Optional<Ending> interruption) {
        Ending ending = incomplete == null ? interruption.orElse(Ending.COMPLETED) : incomplete.ending();
        return new SimulationTotals(run, best == null ? Optional.empty() : best.best(), ending, judged);
    }
}
