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
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.tasks.Progress;

/** Verifies algorithms, several at once on the machine's cores. */
public final class Verifier {

    private final Oracle oracle;
    private final int parallel;

    /**
     * @param oracle asked from several threads
     * @param parallel verifications at once, at least 1
     */
    public Verifier(Oracle oracle, int parallel) {
        this.oracle = oracle;
        this.parallel = parallel;
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
        Verdict verdict = progress.isCancelled() ? new Inconclusive("cancelled", Statistics.none("none"))
                : oracle.verify(request.algorithm(), request.system(), request.propertiesToAsk(), progress);
        return new VerificationResult(request, verdict);
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
