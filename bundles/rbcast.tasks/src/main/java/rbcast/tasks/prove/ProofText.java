// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Proof;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.algorithm.verdict.Verdict.Proved;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.proof.Region;
import rbcast.proof.RegionSearch;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.prove.ProofTask.Bound;
import rbcast.tasks.prove.ProofTask.Outcome;
import rbcast.text.Words;

/** What was proved, in words. */
public final class ProofText {

    private ProofText() {
    }

    /** What stands behind the results that are proofs: lines to print after them. */
    public static List<String> parts(List<Outcome> outcomes) {
        List<String> lines = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.result().verdict() instanceof Proved proved) {
                lines.add("%s, %s: proved by %s".formatted(outcome.result().request().algorithm().name(),
                        outcome.result().request().scope(), by(proved.proof())));
                proved.proof().parts().forEach(part -> lines.add("  %s in %s: %s".formatted(part.property(),
                        part.situation(), queries(part.queries()))));
            }
        }
        return lines;
    }

    private static String by(Proof proof) {
        return queries(proof.queries()) + " to " + proof.solver();
    }

    private static String queries(int number) {
        return number + " " + Words.noun(number, "query", "queries");
    }

    /** Where algorithms are right. */
    public static List<String> bounds(List<Bound> bounds) {
        return bounds.stream().map(ProofText::bound).collect(Collectors.toList());
    }

    /** What the bounds make of the exit status: an answer is one, whatever it is. */
    public static ExitStatus status(List<Bound> bounds) {
        return bounds.stream().anyMatch(each -> each.region() instanceof Region.Unknown) ? ExitStatus.NO_VERDICT
                : ExitStatus.AS_EXPECTED;
    }

    private static String bound(Bound bound) {
        String name = bound.request().algorithm().name();
        if (bound.region() instanceof Region.Everywhere everywhere) {
            return "%s: right in all of %s: %s".formatted(name, bound.request().scope(),
                    verdict(everywhere.verdict()));
        }
        if (bound.region() instanceof Region.Bounded bounded) {
            return "%s, %s: right for all %s: %s%n  not for all %s: %s".formatted(name, bounded.inside().mode(),
                    bounded.inside().condition(), verdict(bounded.proof()), bounded.outside().condition(),
                    verdict(bounded.counterexample()) + confirmation(bound));
        }
        if (bound.region() instanceof Region.Nowhere nowhere) {
            return "%s, %s: right for all N > kF + c for no k up to %d and c up to %d; %s".formatted(name,
                    bound.request().scope(), RegionSearch.MOST_TIMES, RegionSearch.MOST_MORE,
                    verdict(nowhere.smallest()) + confirmation(bound));
        }
        return "%s: no bound was found: %s".formatted(name, ((Region.Unknown) bound.region()).reason());
    }

    private static String confirmation(Bound bound) {
        return bound.confirmation().map(given -> "; " + given.inWords()).orElse("");
    }

    /** A verdict about many systems in a few words. */
    private static String verdict(Verdict verdict) {
        if (verdict instanceof Violated violated) {
            Counterexample run = violated.counterexample();
            return "%s is violated with N = %d, F = %d (%s)".formatted(run.property(), run.system().n(),
                    run.system().f(), run.situationInWords());
        }
        if (verdict instanceof Proved proved) {
            return String.format(Locale.ROOT, "proved by %s in %.1f s", by(proved.proof()),
                    verdict.statistics().elapsed().toMillis() / 1000.0);
        }
        return verdict instanceof Inconclusive inconclusive ? inconclusive.reason() : verdict.toString();
    }
}
