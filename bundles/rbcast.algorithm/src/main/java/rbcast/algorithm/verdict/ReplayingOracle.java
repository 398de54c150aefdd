// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/**
 * Tries the counterexamples of earlier algorithms before it asks another oracle. Whatever a replay does is a legal
 * run of the algorithm, so a violation found by replay is proved; "verified" remains the other oracle's word.
 */
public final class ReplayingOracle implements Oracle {

    /** The engine of verdicts that a replay gave. */
    public static final String ENGINE = "replay";

    private final Oracle next;
    private final Map<SystemModel, CounterexampleStore> stores = new ConcurrentHashMap<>();

    /** @param next asked when no stored counterexample refutes; what it finds is stored */
    public ReplayingOracle(Oracle next) {
        this.next = Objects.requireNonNull(next);
    }

    @Override
    public Verdict verify(Algorithm algorithm, SystemModel system, Set<Property> properties,
            Cancellation cancellation) {
        long start = System.nanoTime();
        CounterexampleStore store = stores.computeIfAbsent(system, CounterexampleStore::new);
        Optional<Counterexample> known = store.refuting(new CompiledAlgorithm(algorithm, system), properties);
        if (known.isPresent()) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            return new Verdict.Violated(onThis(algorithm, known.get(), properties),
                    new Statistics(ENGINE, 0, 0, elapsed));
        }
        Verdict verdict = next.verify(algorithm, system, properties, cancellation);
        if (verdict instanceof Verdict.Violated violated) {
            store.add(violated.counterexample());
        }
        return verdict;
    }

    /** The counterexample with the property that it violates in this algorithm, which may be another one. */
    private static Counterexample onThis(Algorithm algorithm, Counterexample known, Set<Property> properties) {
        Set<Property> violated = EnumSet.copyOf(Replay.of(algorithm, known).violated());
        violated.retainAll(properties);
        Property property = violated.contains(known.property()) ? known.property() : violated.iterator().next();
        return new Counterexample(known.system(), known.situation(), property, known.schedule());
    }
}
