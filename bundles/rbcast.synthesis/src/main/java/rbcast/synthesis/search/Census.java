package rbcast.synthesis.search;

import java.util.List;
import java.util.Map;

import rbcast.synthesis.judge.Judge.Refutation;

/**
 * What a search went through.
 *
 * @param examined algorithms that were judged one by one
 * @param pruned drafts that were given up with everything that could have been made of them, because what they held was
 *        refuted already
 * @param answers how many algorithms each source judged: {@code replay}, or an engine of the oracle
 * @param refutations the counterexamples that rule out what is incorrect, in the order in which they were first needed,
 *        that is, those against the cheapest algorithms first
 */
public record Census(long examined, long pruned, Map<String, Integer> answers, List<Refutation> refutations) {

    public Census {
        refutations = List.copyOf(refutations);
    }
}
