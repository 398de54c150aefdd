// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import rbcast.synthesis.judge.Judge.Refutation;

/**
 * What a search went through.
 *
 * @param examined algorithms that were judged one by one
 * @param drafts drafts that were met, each time that they were
 * @param pruned those of them that were given up with everything that could have been made of them, because what they
 *        held was refuted already
 * @param elapsed wall-clock time
 * @param answers how many algorithms each source judged: {@code replay}, or an engine of the oracle
 * @param refutations the counterexamples that rule out what is incorrect, in the order in which they were first needed,
 *        that is, those against the cheapest algorithms first
 */
public record Census(long examined, long drafts, long pruned, Duration elapsed, Map<String, Integer> answers,
        List<Refutation> refutations) {

    public Census {
        refutations = List.copyOf(refutations);
    }

    /** Speed: {@link #drafts()} in the time elapsed, all verifications included. */
    public double draftsPerSecond() {
        return drafts / Math.max(elapsed.toNanos() * 1e-9, 1e-9);
    }
}
