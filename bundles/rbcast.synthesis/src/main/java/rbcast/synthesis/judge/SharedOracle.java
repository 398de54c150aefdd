// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.judge;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict;

/**
 * Remembers the verdicts of an oracle, so that simulations that run side by side do not have the same algorithm
 * verified twice. Whoever asks first changes nothing for the others but the waiting. Inconclusive verdicts are not
 * remembered, and no more than {@value #MOST_REMEMBERED} others.
 */
public final class SharedOracle implements Oracle {

    private record Question(Algorithm algorithm, SystemModel system, Set<Property> properties) {
    }

    private final Oracle oracle;
    /** Some hundred megabytes, and more different candidates than a synthesis of a day asks about. */
    private static final int MOST_REMEMBERED = 200_000;
    /** Enough for different questions hardly ever to wait for each other. */
    private static final int LOCKS = 1024;

    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();
    private final Map<Question, Verdict> verdicts = new ConcurrentHashMap<>();

    public SharedOracle(Oracle oracle) {
        this.oracle = oracle;
    }

    @Override
    public Verdict verify(Algorithm algorithm, SystemModel system, Set<Property> properties,
            Cancellation cancellation) {
        Question question = new Question(algorithm, system, properties);
        synchronized (locks[Math.floorMod(question.hashCode(), LOCKS)]) {
            Verdict known = verdicts.get(question);
            if (known != null) {
                return known;
            }
            Verdict verdict = oracle.verify(algorithm, system, properties, cancellation);
            if (!(verdict instanceof Verdict.Inconclusive) && verdicts.size() < MOST_REMEMBERED) {
                verdicts.put(question, verdict);
            }
            return verdict;
        }
    }
}
