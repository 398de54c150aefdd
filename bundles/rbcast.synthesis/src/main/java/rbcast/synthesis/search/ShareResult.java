// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.Judge.Refutation;
import rbcast.synthesis.learning.Ending;

/**
 * What a share of a level came to.
 *
 * @param nextLevel the best reward below the level that something in the share may have; the least int if none
 * @param found the first correct algorithm
 * @param interrupted why it ended before its end, if it did
 * @param examined algorithms judged one by one
 * @param undecided those of them without a verdict
 * @param drafts drafts met
 * @param pruned drafts given up
 * @param answers how many algorithms each source judged
 * @param refutations the counterexamples that were of use, in the order in which they were first needed
 */
public record ShareResult(int nextLevel, Optional<Candidate> found, Optional<Ending> interrupted, long examined,
        long undecided, long drafts, long pruned, Map<String, Integer> answers, List<Refutation> refutations) {

    public ShareResult {
        Objects.requireNonNull(found);
        Objects.requireNonNull(interrupted);
        answers = Map.copyOf(answers);
        refutations = List.copyOf(refutations);
    }
}
