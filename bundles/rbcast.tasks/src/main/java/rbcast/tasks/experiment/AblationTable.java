package rbcast.tasks.experiment;

import rbcast.synthesis.learning.SimulationResult;
import rbcast.synthesis.learning.SimulationResult.Counts;
import rbcast.synthesis.learning.SimulationResult.Milestone;

/** What each heuristic is good for, in numbers: the ends of the lines of Figure 5. */
final class AblationTable {

    private AblationTable() {
    }

    static ResultTable of(ExperimentData data) {
        ResultTable table = new ResultTable("Off", "Lets the learner try", "Algorithms", "Correct", "States",
                "Algorithms until the first correct", "Algorithms until the best", "Best reward");
        data.ablation().forEach((variant, study) -> {
            SimulationResult result = study.simulations().get(0);
            Counts counts = result.counts();
            table.add(variant.title(), variant.meaning(), counts.algorithms(), counts.correct(), counts.states(),
                    result.first().map(Milestone::algorithms).map(String::valueOf).orElse("never"),
                    result.optimum().map(Milestone::algorithms).map(String::valueOf).orElse("never"),
                    result.best().map(candidate -> String.valueOf(candidate.reward())).orElse("none"));
        });
        return table;
    }
}
