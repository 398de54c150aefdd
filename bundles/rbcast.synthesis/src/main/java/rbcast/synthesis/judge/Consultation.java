// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.judge;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict;

/**
 * The oracle as one synthesis consults it. A question that a time bound interrupts is put once more, so that a moment
 * of load decides nothing; what remains unanswered all the same is counted. What the oracle has verified is remembered,
 * for when there is no time left to ask again.
 */
public final class Consultation implements Oracle {

    private record Question(Algorithm algorithm, SystemModel system, Set<Property> properties) {
    }

    private final Oracle oracle;
    private final Map<Question, Verdict> verified = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();

    public Consultation(Oracle oracle) {
        this.oracle = oracle;
    }

    @Override
    public Verdict verify(Algorithm algorithm, SystemModel system, Set<Property> properties,
            Cancellation cancellation) {
        Verdict verdict = oracle.verify(algorithm, system, properties, cancellation);
        if (isOutOfTime(verdict, cancellation)) {
            verdict = oracle.verify(algorithm, system, properties, cancellation);
            if (isOutOfTime(verdict, cancellation)) {
                unanswered.incrementAndGet();
            }
        }
        if (verdict.holds()) {
            verified.put(new Question(algorithm, system, properties), verdict);
        }
        return verdict;
    }

    private static boolean isOutOfTime(Verdict verdict, Cancellation cancellation) {
        return verdict instanceof Verdict.Inconclusive inconclusive && inconclusive.interrupted()
                && !cancellation.isCancelled();
    }

    /** What the oracle itself has said of an algorithm in this synthesis, if it was "verified" or "proved". */
    public Optional<Verdict> verified(Algorithm algorithm, SystemModel system, Set<Property> properties) {
        return Optional.ofNullable(verified.get(new Question(algorithm, system, properties)));
    }

    /** How many questions have no answer because of a time bound. */
    public int unanswered() {
        return unanswered.get();
    }
}
