// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import rbcast.algorithm.campaign.Campaign.Learning;
import rbcast.algorithm.campaign.Seeds;
import rbcast.algorithm.specification.Goal;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.specification.SynthesisSpecificationBuilder;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Severity;
import rbcast.dsl.SynthesisOverrides;
import rbcast.tasks.runner.Task;
import rbcast.tasks.verify.SearchSettings;

/** The simulations of a campaign that learns. */
final class LearningTasks {

    /** The column that has the systems of a combination. */
    static final String SYSTEMS = "in";

    private final SynthesisSpecification base;
    private final Seeds seeds;
    private final SearchSettings settings;

    LearningTasks(Learning learning, Seeds seeds, SearchSettings settings) {
        this.base = learning.specification();
        this.seeds = seeds;
        this.settings = settings;
    }

    /**
     * The combination, if it is one: a list of at most one.
     *
     * @throws IllegalArgumentException if it has no meaning
     */
    List<Combination> of(Choice choice) {
        SynthesisSpecification varied = varied(choice.lines());
        Goal goal = varied.goal();
        Optional<List<SystemModel>> systems = choice.systems(goal.systems(), goal.generalSystems());
        if (systems.isEmpty()) {
            return List.of();
        }
        SynthesisSpecificationBuilder inputs = varied.toBuilder().documentation("").systems(systems.get())
                .generalSystems(List.of()).simulations(1);
        if (isUsual(goal)) {
            inputs.properties(Property.usual(systems.get()));
        }
        List<Task> tasks = new ArrayList<>();
        for (int seed = 0; seed < seeds.count(); seed++) {
            tasks.add(SynthesisWorker.task(inputs.seed(seeds.first() + seed).build(), settings));
        }
        Map<String, String> labels = new LinkedHashMap<>(choice.labels());
        labels.put(SYSTEMS, systems.get().stream().map(SystemModel::toString).collect(Collectors.joining("; ")));
        return List.of(new Combination(labels, tasks));
    }

    private static boolean isUsual(Goal goal) {
        List<SystemModel> all = new ArrayList<>(goal.systems());
        goal.generalSystems().forEach(general -> all.add(general.system(1, 0)));
        return goal.properties().equals(Property.usual(all));
    }

    private SynthesisSpecification varied(Map<String, String> lines) {
        SynthesisOverrides overrides = SynthesisOverrides.of(base, lines);
        return overrides.specification().orElseThrow(() -> new IllegalArgumentException(overrides.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> problem.keyword() + ": " + problem.message()).findFirst().orElseThrow()));
    }
}
