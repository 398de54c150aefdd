// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import rbcast.algorithm.campaign.Axis;
import rbcast.algorithm.campaign.Campaign;
import rbcast.algorithm.campaign.Campaign.Checking;
import rbcast.algorithm.campaign.Campaign.Learning;
import rbcast.tasks.InputException;
import rbcast.tasks.runner.Batch;
import rbcast.tasks.runner.Task;
import rbcast.tasks.verify.SearchSettings;

/**
 * What a campaign has to do: its combinations in the order of the block, the axis that stands last varying fastest.
 *
 * @param combinations at least one
 */
public record CampaignPlan(Campaign campaign, List<Combination> combinations) {

    public CampaignPlan {
        combinations = List.copyOf(combinations);
    }

    /**
     * The plan of a campaign.
     *
     * @param settings how Spin searches, and how far
     * @throws InputException if no combination has a system, or a combination has no meaning
     */
    public static CampaignPlan of(Campaign campaign, SearchSettings settings) throws InputException {
        List<Combination> combinations = new ArrayList<>();
        try {
            for (Choice choice : choices(campaign.axes())) {
                combinations.addAll(campaign.subject() instanceof Learning learning
                        ? new LearningTasks(learning, campaign.seeds(), settings).of(choice)
                        : new CheckingTasks((Checking) campaign.subject(), settings).of(choice));
            }
        } catch (IllegalArgumentException outOfRange) {
            throw new InputException("campaign %s: %s".formatted(campaign.name(), outOfRange.getMessage()));
        }
        if (combinations.isEmpty()) {
            throw new InputException("campaign %s: no combination has a system: F has to be below N, and all"
                    .formatted(campaign.name()) + " conditions have to be met");
        }
        return new CampaignPlan(campaign, byAlgorithm(campaign, combinations));
    }

    /** Algorithms come first, as they are what a reader looks for. */
    private static List<Combination> byAlgorithm(Campaign campaign, List<Combination> combinations) {
        if (campaign.subject() instanceof Learning) {
            return combinations;
        }
        Map<String, List<Combination>> groups = new LinkedHashMap<>();
        ((Checking) campaign.subject()).verifications().forEach(verification ->
                groups.put(verification.algorithm().name(), new ArrayList<>()));
        combinations.forEach(each -> groups.get(each.labels().get(CheckingTasks.ALGORITHM)).add(each));
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private static List<Choice> choices(List<Axis> axes) {
        List<Choice> choices = List.of(Choice.NONE);
        for (Axis axis : axes) {
            choices = choices.stream().flatMap(choice -> choice.along(axis).stream()).toList();
        }
        return choices;
    }

    /** Everything there is to do, in the order of the combinations and their seeds. */
    public Batch batch() {
        List<Task> tasks = combinations.stream().flatMap(combination -> combination.tasks().stream()).toList();
        return Batch.of(tasks);
    }
}
