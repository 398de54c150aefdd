// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.tasks.Progress;

/** Verifies algorithms, several at once on the machine's cores. */
public final class Verifier {

    private final Oracle oracle;
    private final int parallel;

    /** @param parallel verifications at once, at least 1 */
    public Verifier(Oracle oracle, int parallel) {
        this.oracle = oracle;
        this.parallel = parallel;
    }

    /** Asks Spin, by the fastest engine within the usual bounds, on all cores of the machine. */
    public static Verifier usual() {
        return searching(SearchSettings.USUAL);
    }

    /** Asks Spin in that way, on all cores of the machine. */
    public static Verifier searching(SearchSettings settings) {
        return new Verifier(settings.oracle(), Runtime.getRuntime().availableProcessors());
    }

    /** Answers every request; the results are in the order of the requests, whichever ends first. */
    public List<VerificationResult> verify(List<VerificationRequest> requests, Progress progress) {
        progress.begin("verifying", requests.size());
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Math.min(parallel, requests.size())));
        try {
            AtomicInteger done = new AtomicInteger();
            List<Future<VerificationResult>> pending = new ArrayList<>();
            for (VerificationRequest request : requests) {
                pending.add(workers.submit(() -> {
                    VerificationResult result = verify(request, progress);
                    progress.advance(done.incrementAndGet(), request.algorithm().name());
                    return result;
                }));
            }
            List<VerificationResult> inOrder = new ArrayList<>();
            for (Future<VerificationResult> future : pending) {
                inOrder.add(join(future));
            }
            return List.copyOf(inOrder);
        } finally {
            workers.shutdownNow();
        }
    }

    private VerificationResult verify(VerificationRequest request, Progress progress) {
        if (progress.isCancelled()) {
            return inconclusive(request, "cancelled");
        }
        if (request.scope() instanceof Scope.One one) {
            return new VerificationResult(request, oracle.verify(request.algorithm(), one.system(),
                    request.propertiesToAsk(), progress));
        }
        return inconclusive(request, "proofs for every N and F at once are not part of this version;"
                + " verify single systems, such as " + request.scope().mode() + " with N = 4, F = 1");
    }

    private static VerificationResult inconclusive(VerificationRequest request, String reason) {
        return new VerificationResult(request, new Inconclusive(reason, Statistics.none("none")));
    }

    private static VerificationResult join(Future<VerificationResult> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while verifying", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
