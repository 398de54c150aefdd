// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.synthesis.search.Share;
import rbcast.synthesis.search.ShareResult;
import rbcast.synthesis.search.Shares;
import rbcast.tasks.runner.Batch;
import rbcast.tasks.runner.CannotWorkException;
import rbcast.tasks.runner.Runner;
import rbcast.tasks.runner.TaskResult;

/** Has the shares of a search searched by a runner. */
public final class RunnerShares implements Shares {

    private final SynthesisSpecification specification;
    private final Runner runner;
    private final Cancellation cancellation;

    /** @param cancellation when it asks to stop, the search ends soon after */
    public RunnerShares(SynthesisSpecification specification, Runner runner, Cancellation cancellation) {
        this.specification = specification.toBuilder().documentation("").build();
        this.runner = Objects.requireNonNull(runner);
        this.cancellation = Objects.requireNonNull(cancellation);
    }

    /** @throws NobodyWorksException if a worker lacks a tool */
    @Override
    public List<ShareResult> search(List<Share> shares, int level, List<Counterexample> known) {
        Batch batch = new Batch(shares.stream().map(share -> ShareWorker.task(specification, share, level)).toList(),
                ShareWorker.shared(known));
        try {
            List<ShareResult> results = new ArrayList<>();
            for (Optional<TaskResult> result : runner.run(batch, each -> { }, cancellation)) {
                if (result.isEmpty()) {
                    return results;
                }
                results.add(ShareJson.read(result.get().output().result()));
            }
            return results;
        } catch (CannotWorkException missing) {
            throw new NobodyWorksException(missing);
        }
    }

    /** Why a search cannot go on, in the midst of it; the message is a sentence for the user. */
    public static final class NobodyWorksException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NobodyWorksException(CannotWorkException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
