// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import rbcast.tasks.report.Table;

/**
 * A figure of the paper: a line over episodes for each of several things.
 *
 * @param file name of its files, without extension
 * @param title what it shows
 * @param unit what the vertical axis counts
 * @param lines by their names, in order; all of equal length
 */
public record Figure(String file, String title, String unit, Map<String, Curve> lines) {

    public Figure {
        Objects.requireNonNull(file);
        Objects.requireNonNull(title);
        Objects.requireNonNull(unit);
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /** Figures 3 and 4 for each learner, and Figure 5. */
    static List<Figure> all(ExperimentData data) {
        List<Figure> figures = new ArrayList<>();
        for (LearnerKind learner : LearnerKind.values()) {
            figures.add(overModes(data, learner, "figure3", "States explored", "states", Study::states));
            figures.add(overModes(data, learner, "figure4", "Algorithms generated", "algorithms",
                    Study::algorithms));
        }
        Map<String, Curve> ablation = new LinkedHashMap<>();
        data.ablation().forEach((variant, study) -> ablation.put(variant.title(), study.algorithms()));
        figures.add(new Figure("figure5", "Algorithms generated without each heuristic, crash", "algorithms",
                ablation));
        return figures;
    }

    private static Figure overModes(ExperimentData data, LearnerKind learner, String file, String title, String unit,
            Function<Study, Curve> curve) {
        Map<String, Curve> lines = new LinkedHashMap<>();
        for (ExperimentMode mode : ExperimentMode.values()) {
            lines.put(mode.title(), curve.apply(data.study(mode, learner)));
        }
        return new Figure(file + "-" + learner.keyword(), title + ", " + learner.title(), unit, lines);
    }

    /** Number of episodes. */
    public int episodes() {
        return lines.values().iterator().next().episodes();
    }

    /** A row for each episode. */
    Table table() {
        List<String> head = new ArrayList<>(lines.keySet());
        head.add(0, "Episode");
        Table table = new Table(head.toArray(String[]::new));
        for (int episode = 1; episode <= episodes(); episode++) {
            int row = episode;
            List<Object> cells = new ArrayList<>();
            cells.add(row);
            lines.values().forEach(line -> cells.add(line.after(row)));
            table.add(cells.toArray());
        }
        return table;
    }
}
