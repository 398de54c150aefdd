// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.learning.Ending;

/**
 * Searches shares by the threads of this process.
 *
 * @param judges makes a judge that knows nothing yet
 * @param interruption asked all the time whether and why to stop, by any of the threads
 * @param threads at least 1
 */
public record LocalShares(SynthesisSpecification specification, Supplier<Judge> judges,
        Supplier<Optional<Ending>> interruption, int threads) implements Shares {

    @Override
    public List<ShareResult> search(List<Share> shares, int level, List<Counterexample> known) {
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(threads, shares.size()), LocalShares::daemon);
        try {
            List<Future<ShareResult>> searching = shares.stream()
                    .map(share -> executor.submit(() -> search(share, level, known))).toList();
            List<ShareResult> results = new ArrayList<>();
            for (Future<ShareResult> each : searching) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while searching", stop);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(failure.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private ShareResult search(Share share, int level, List<Counterexample> known) {
        return new ExhaustiveSearch(specification, judges.get().knowing(known), event -> { }, interruption)
                .search(share, level);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "rbcast-share");
        thread.setDaemon(true);
        return thread;
    }
}
