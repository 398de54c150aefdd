// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.learning.SimulationResult;
import rbcast.synthesis.learning.SimulationResult.Milestone;
import rbcast.tasks.report.Statistic;
import rbcast.tasks.report.Table;

/** The tables over failure modes: Tables 7 and 8 with the paper's rows first, and what else is worth comparing. */
final class ModeTables {

    private static final String PAPER = "paper";

    private ModeTables() {
    }

    /** Table 7: states until the first correct algorithm. */
    static Table statesUntilFirst(ExperimentData data) {
        Table table = new Table("Experiment", "Learner", "States");
        for (ExperimentMode mode : ExperimentMode.values()) {
            table.add(mode.title(), PAPER, mode.paper().statesUntilFirst());
            for (LearnerKind learner : LearnerKind.values()) {
                table.add(mode.title(), learner.title(), first(data.study(mode, learner), Milestone::states));
            }
        }
        return table;
    }

    /** Table 8: algorithms generated, and until the first correct one. */
    static Table algorithms(ExperimentData data) {
        Table table = new Table("Experiment", "Learner", "Correct Algo.", "Incorrect Algo.",
                "Number Algo.");
        for (ExperimentMode mode : ExperimentMode.values()) {
            PaperFigures paper = mode.paper();
            table.add(mode.title(), PAPER, paper.correct(), paper.incorrect(), paper.algorithmsUntilFirst());
            for (LearnerKind learner : LearnerKind.values()) {
                Study study = data.study(mode, learner);
                table.add(mode.title(), learner.title(), over(study, result -> result.counts().correct()),
                        over(study, result -> result.counts().incorrect()), first(study, Milestone::algorithms));
            }
        }
        return table;
    }

    /** What the simulations ended with. */
    static Table endings(ExperimentData data) {
        Table table = new Table("Experiment", "Learner", "States", "Episodes until the best",
                "Reward of the best", "Reward converged to", "Converged to the best", "Simulations");
        for (ExperimentMode mode : ExperimentMode.values()) {
            for (LearnerKind learner : LearnerKind.values()) {
                List<SimulationResult> simulations = data.study(mode, learner).simulations();
                table.add(mode.title(), learner.title(),
                        over(data.study(mode, learner), result -> result.counts().states()),
                        Statistic.of(simulations.stream().flatMap(result -> result.optimum().stream())
                                .map(Milestone::episode).toList()),
                        rewards(simulations, SimulationResult::best), rewards(simulations, SimulationResult::converged),
                        simulations.stream().filter(SimulationResult::convergedToBest).count(), simulations.size());
            }
        }
        return table;
    }

    private static Statistic rewards(List<SimulationResult> simulations,
            Function<SimulationResult, Optional<Candidate>> candidate) {
        return Statistic.of(simulations.stream().map(candidate).flatMap(Optional::stream).map(Candidate::reward)
                .toList());
    }

    /** Every published number beside ours, with what follows from the two. */
    static Table comparisons(ExperimentData data) {
        Table table = new Table("Experiment", "Learner", "Number", "Paper", "Here", "Ratio", "In words");
        for (ExperimentMode mode : ExperimentMode.values()) {
            PaperFigures paper = mode.paper();
            for (LearnerKind learner : LearnerKind.values()) {
                Study study = data.study(mode, learner);
                compare(table, mode, learner, "states until the first correct", paper.statesUntilFirst(),
                        first(study, Milestone::states));
                compare(table, mode, learner, "algorithms until the first correct", paper.algorithmsUntilFirst(),
                        first(study, Milestone::algorithms));
                compare(table, mode, learner, "correct algorithms", paper.correct(),
                        over(study, result -> result.counts().correct()));
                compare(table, mode, learner, "incorrect algorithms", paper.incorrect(),
                        over(study, result -> result.counts().incorrect()));
            }
        }
        return table;
    }

    private static void compare(Table table, ExperimentMode mode, LearnerKind learner, String number,
            Statistic paper, Statistic ours) {
        Comparison comparison = new Comparison(ours, paper);
        table.add(mode.title(), learner.title(), number, paper, ours, comparison.ratio(), comparison.inWords());
    }

    /** Wall-clock times: what differs from run to run. */
    static Table times(ExperimentData data) {
        Table table = new Table("Experiment", "Learner", "Seconds for all simulations",
                "Paper, for one simulation");
        for (LearnerKind learner : LearnerKind.values()) {
            for (ExperimentMode mode : ExperimentMode.values()) {
                double seconds = data.study(mode, learner).elapsed().toMillis() / 1000.0;
                table.add(mode.title(), learner.title(), String.format(Locale.ROOT, "%.1f", seconds),
                        mode.paper().time());
            }
        }
        return table;
    }

    private static Statistic over(Study study, Function<SimulationResult, Integer> value) {
        return Statistic.of(study.simulations().stream().map(value).toList());
    }

    private static Statistic first(Study study, Function<Milestone, Integer> value) {
        return Statistic.of(study.simulations().stream().map(SimulationResult::first).flatMap(Optional::stream)
                .map(value).toList());
    }
}
