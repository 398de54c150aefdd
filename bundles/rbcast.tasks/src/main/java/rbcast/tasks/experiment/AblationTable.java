// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.util.Optional;
import java.util.function.Function;

import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.learning.SimulationResult;
import rbcast.synthesis.learning.SimulationResult.Milestone;
import rbcast.tasks.report.Statistic;
import rbcast.tasks.report.Table;

/** What each heuristic is good for, in numbers: the ends of the lines of Figure 5. */
final class AblationTable {

    private AblationTable() {
    }

    static Table of(ExperimentData data) {
        Table table = new Table("Off", "Lets the learner try", "Algorithms", "Correct", "States",
                "Algorithms until the first correct", "Algorithms until the best", "Best reward", "Than with all");
        Statistic all = algorithms(data.ablation().get(AblationVariant.ALL));
        data.ablation().forEach((variant, study) -> table.add(variant.title(), variant.meaning(), algorithms(study),
                over(study, result -> Optional.of(result.counts().correct())),
                over(study, result -> Optional.of(result.counts().states())),
                over(study, result -> result.first().map(Milestone::algorithms)),
                over(study, result -> result.optimum().map(Milestone::algorithms)),
                over(study, result -> result.best().map(Candidate::reward)),
                variant == AblationVariant.ALL ? "" : than(algorithms(study), all)));
        return table;
    }

    static Statistic algorithms(Study study) {
        return over(study, result -> Optional.of(result.counts().algorithms()));
    }

    private static Statistic over(Study study, Function<SimulationResult, Optional<Integer>> value) {
        return Statistic.of(study.simulations().stream().map(value).flatMap(Optional::stream).toList());
    }

    private static String than(Statistic variant, Statistic all) {
        Comparison comparison = new Comparison(variant, all);
        if (!comparison.isPossible()) {
            return "one simulation: not compared";
        }
        return comparison.agrees() ? "not distinguishable" : variant.mean() > all.mean() ? "more algorithms"
                : "fewer algorithms";
    }
}
