// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.verdict.Oracle;
import rbcast.proof.Answered;
import rbcast.proof.Prover;
import rbcast.proof.Region;
import rbcast.proof.RegionSearch;
import rbcast.proof.logic.Query;
import rbcast.proof.solver.SmtInterpol;
import rbcast.tasks.Progress;
import rbcast.tasks.verify.Confirmation;
import rbcast.tasks.verify.Scope;
import rbcast.tasks.verify.SearchSettings;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;

/** Proofs for all N and F, and looking for the sizes for which there are any. */
public final class ProofTask {

    /** A result with the queries that were found unsatisfiable: first, if any, that about single processes. */
    public record Outcome(VerificationResult result, Optional<Query> outlook, List<Answered> answered) {
        public Outcome {
            Objects.requireNonNull(outlook);
            answered = List.copyOf(answered);
        }
    }

    /**
     * Where an algorithm is right.
     *
     * @param confirmation what Spin says of the system outside in which it is not; empty if there is none
     */
    public record Bound(VerificationRequest request, Region region, Optional<Confirmation> confirmation) {
    }

    private final Prover prover;
    private final Oracle spin;

    /** Proves within the bounds of those settings. */
    public ProofTask(SearchSettings settings) {
        this.prover = new Prover(new SmtInterpol(), settings.proofLimits());
        this.spin = settings.confirming();
    }

    /**
     * Answers the requests one after the other.
     *
     * @param requests about many systems each
     */
    public List<Outcome> prove(List<VerificationRequest> requests, Progress progress) {
        List<Outcome> outcomes = new ArrayList<>();
        progress.begin("proving", requests.size());
        for (VerificationRequest request : requests) {
            Prover.Result result = prover.prove(request.algorithm(), systems(request), request.propertiesToAsk(),
                    progress);
            outcomes.add(new Outcome(new VerificationResult(request, result.verdict(),
                    Confirmation.of(request.algorithm(), result.verdict(), spin, progress)), result.outlook(),
                    result.answered()));
            progress.advance(outcomes.size(), request.algorithm().name());
        }
        return List.copyOf(outcomes);
    }

    /** Looks where among its systems the algorithm of each request is right. */
    public List<Bound> bounds(List<VerificationRequest> requests, Progress progress) {
        List<Bound> bounds = new ArrayList<>();
        progress.begin("looking for bounds", requests.size());
        for (VerificationRequest request : requests) {
            Algorithm algorithm = request.algorithm();
            Region region = RegionSearch.of(prover, algorithm, systems(request), request.propertiesToAsk(), progress);
            bounds.add(new Bound(request, region, region.refutation().flatMap(verdict ->
                    Confirmation.of(algorithm, verdict, spin, progress))));
            progress.advance(bounds.size(), algorithm.name());
        }
        return List.copyOf(bounds);
    }

    private static Resilience systems(VerificationRequest request) {
        return ((Scope.All) request.scope()).resilience();
    }
}
