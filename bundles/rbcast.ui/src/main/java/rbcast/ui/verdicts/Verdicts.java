// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.verdicts;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.ide.server.LastVerdicts;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;

/**
 * What the runs of this workbench have found out, by what was asked: a verdict holds for an algorithm wherever it
 * stands, whatever its comments say. May be used by any thread.
 */
public final class Verdicts implements LastVerdicts {

    private static final Verdicts INSTANCE = new Verdicts();

    /**
     * A question, the same for algorithms that differ in nothing but comments and layout.
     *
     * @param algorithm in the form in which such algorithms are equal
     * @param scope the systems, in words
     */
    record Key(String algorithm, String scope, Set<Property> properties) {

        static Key of(VerificationRequest request) {
            return new Key(canonical(request.algorithm()), request.scope().toString(), request.propertiesToAsk());
        }
    }

    private final Map<Key, LastVerdict> known = new ConcurrentHashMap<>();

    private Verdicts() {
    }

    /** The one store of the workbench. */
    public static Verdicts get() {
        return INSTANCE;
    }

    /** The same for algorithms that differ in nothing but comments and layout. */
    public static String canonical(Algorithm algorithm) {
        return AlgorithmWriter.write(algorithm.withDocumentation(""));
    }

    /** Keeps what was found; a run without a verdict, which may have been cancelled, tells less than one before. */
    public void remember(Collection<VerificationResult> results) {
        for (VerificationResult result : results) {
            LastVerdict verdict = verdict(result);
            if (verdict.outcome() == Outcome.INCONCLUSIVE) {
                known.putIfAbsent(Key.of(result.request()), verdict);
            } else {
                known.put(Key.of(result.request()), verdict);
            }
        }
    }

    /** Keeps what an earlier session has found, unless there is something newer. */
    void restore(Key key, LastVerdict verdict) {
        known.putIfAbsent(key, verdict);
    }

    static LastVerdict verdict(VerificationResult result) {
        Outcome outcome = result.verdict().holds() ? Outcome.VERIFIED
                : result.verdict() instanceof Inconclusive ? Outcome.INCONCLUSIVE : Outcome.VIOLATED;
        Optional<Property> violated = result.verdict() instanceof Violated violation
                ? Optional.of(violation.property()) : Optional.empty();
        return new LastVerdict(outcome, violated, result.summary(), result.verdict().statistics().elapsed());
    }

    @Override
    public Optional<LastVerdict> of(Question question) {
        return Optional.ofNullable(known.get(new Key(canonical(question.algorithm()), question.system().toString(),
                question.properties())));
    }

    @Override
    public Optional<LastVerdict> of(GeneralQuestion question) {
        return Optional.ofNullable(known.get(new Key(canonical(question.algorithm()), question.systems().toString(),
                question.properties())));
    }
}
