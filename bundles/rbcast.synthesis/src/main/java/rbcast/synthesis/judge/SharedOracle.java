package rbcast.synthesis.judge;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict;

/**
 * Remembers the verdicts of an oracle, so that simulations that run side by side do not have the same algorithm
 * verified twice. Whoever asks first changes nothing for the others but the waiting. Inconclusive verdicts are not
 * remembered.
 */
public final class SharedOracle implements Oracle {

    private record Question(Algorithm algorithm, SystemModel system, Set<Property> properties) {
    }

    private final Oracle oracle;
    private final Map<Question, Object> locks = new ConcurrentHashMap<>();
    private final Map<Question, Verdict> verdicts = new ConcurrentHashMap<>();

    public SharedOracle(Oracle oracle) {
        this.oracle = oracle;
    }

    @Override
    public Verdict verify(Algorithm algorithm, SystemModel system, Set<Property> properties,
            Cancellation cancellation) {
        Question question = new Question(algorithm, system, properties);
        synchronized (locks.computeIfAbsent(question, unasked -> new Object())) {
            Verdict known = verdicts.get(question);
            if (known != null) {
                return known;
            }
            Verdict verdict = oracle.verify(algorithm, system, properties, cancellation);
            if (!(verdict instanceof Verdict.Inconclusive)) {
                verdicts.put(question, verdict);
            }
            return verdict;
        }
    }

    /** Number of verdicts remembered. */
    public int size() {
        return verdicts.size();
    }
}
