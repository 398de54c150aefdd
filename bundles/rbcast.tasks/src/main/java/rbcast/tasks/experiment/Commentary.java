// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import rbcast.synthesis.learning.SimulationResult;
import rbcast.tasks.report.Statistic;
import rbcast.text.Words;

/** What the data shows, in sentences that are computed from it. */
final class Commentary {

    private Commentary() {
    }

    /** The published numbers beside ours, and what became of the paper's algorithms. */
    static List<String> modes(ExperimentData data) {
        List<String> lines = new ArrayList<>(ModeTables.comparisons(data).markdown());
        lines.add("");
        lines.add("*Not distinguishable* are means that lie within two standard errors of their difference; with few"
                + " simulations that says little.");
        for (ExperimentMode mode : ExperimentMode.values()) {
            lines.add("");
            for (LearnerKind learner : LearnerKind.values()) {
                lines.add(ending(mode, learner, data.study(mode, learner).simulations()));
            }
        }
        return lines;
    }

    private static String ending(ExperimentMode mode, LearnerKind learner, List<SimulationResult> simulations) {
        int reward = mode.paper().reward();
        long found = simulations.stream().filter(simulation ->
                simulation.best().isPresent() && simulation.best().get().reward() == reward).count();
        long better = simulations.stream().filter(simulation ->
                simulation.best().isPresent() && simulation.best().get().reward() > reward).count();
        long converged = simulations.stream().filter(simulation -> simulation.convergedToCorrect()
                && simulation.converged().orElseThrow().reward() == reward).count();
        return "%s, %s: of %s %d found a correct algorithm with the reward of the paper's, and %d"
                .formatted(mode.title(), learner.title(), Words.count(simulations.size(), "simulation"), found,
                        converged)
                + " converged to one; %d found a better one.".formatted(better);
    }

    /** Whether each heuristic reduces what is generated, as the paper concludes. */
    static List<String> heuristics(ExperimentData data) {
        List<String> more = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        List<String> fewer = new ArrayList<>();
        Statistic all = AblationTable.algorithms(data.ablation().get(AblationVariant.ALL));
        if (all.samples() < 2) {
            return List.of("The paper concludes from one simulation each that every heuristic reduces what is explored."
                    + " One simulation each, as here, is too little to say so.");
        }
        for (Map.Entry<AblationVariant, Study> entry : data.ablation().entrySet()) {
            Statistic without = AblationTable.algorithms(entry.getValue());
            if (entry.getKey() != AblationVariant.ALL) {
                (new Comparison(without, all).agrees() ? alike : without.mean() > all.mean() ? more : fewer)
                        .add(entry.getKey().title());
            }
        }
        return List.of("The paper concludes from one simulation each that every heuristic reduces what is explored."
                + " Over %d simulations each, without the heuristic more algorithms are generated for %s; fewer for %s;"
                        .formatted(all.samples(), list(more), list(fewer))
                + " not distinguishable for %s.".formatted(list(alike)));
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
