// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.record;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict;

/**
 * Answers from a {@link Journal} what stands there, and asks another oracle for the rest, which then stands there
 * too.
 */
public final class RecordingOracle implements Oracle {

    private final Oracle oracle;
    private final Journal journal;

    public RecordingOracle(Oracle oracle, Journal journal) {
        this.oracle = Objects.requireNonNull(oracle);
        this.journal = Objects.requireNonNull(journal);
    }

    @Override
    public Verdict verify(Algorithm algorithm, SystemModel system, Set<Property> properties,
            Cancellation cancellation) {
        Optional<Verdict> known = journal.find(algorithm, system, properties);
        if (known.isPresent()) {
            return known.get();
        }
        Verdict verdict = oracle.verify(algorithm, system, properties, cancellation);
        journal.add(algorithm, system, properties, verdict);
        return verdict;
    }
}
