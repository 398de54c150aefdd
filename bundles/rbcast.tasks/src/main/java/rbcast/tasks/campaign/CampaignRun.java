// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import rbcast.tasks.Progress;
import rbcast.tasks.runner.Batch;
import rbcast.tasks.runner.CannotWorkException;
import rbcast.tasks.runner.Runner;
import rbcast.tasks.runner.TaskResult;

/** Has a campaign done. */
public final class CampaignRun {

    private final CampaignPlan plan;
    private final Runner runner;

    /** @param runner does the tasks; the result does not depend on it */
    public CampaignRun(CampaignPlan plan, Runner runner) {
        this.plan = Objects.requireNonNull(plan);
        this.runner = Objects.requireNonNull(runner);
    }

    /**
     * Runs it. When it is cancelled, what has been done by then is the result.
     *
     * @throws CannotWorkException if a worker lacks a tool; it is named
     */
    public CampaignOutcome run(Progress progress) throws CannotWorkException {
        Batch batch = plan.batch();
        progress.begin("campaign " + plan.campaign().name(), batch.tasks().size());
        Set<String> done = new HashSet<>();
        List<Optional<TaskResult>> results = runner.run(batch, result -> {
            done.add(result.id());
            progress.advance(done.size(), "");
        }, progress);
        return new CampaignOutcome(plan, results);
    }
}
