// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import rbcast.tasks.RBcastVersion;

/** The report: our numbers beside the paper's, in Markdown. */
final class ExperimentReport {

    private ExperimentReport() {
    }

    static String of(ExperimentData data) {
        List<String> lines = new ArrayList<>();
        lines.add("# The evaluation of Vaz et al. 2023, run again");
        lines.add("");
        lines.addAll(inputs(data));
        section(lines, "Table 7: states until the first correct algorithm",
                ModeTables.statesUntilFirst(data).markdown());
        section(lines, "Table 8: algorithms generated, and until the first correct one",
                ModeTables.algorithms(data).markdown());
        section(lines, "What the simulations ended with", ModeTables.endings(data).markdown());
        lines.add("");
        lines.add("The rewards of the paper's Algorithms 1, 2 and 4, by its Table 3, are %d, %d and %d.".formatted(
                ExperimentMode.NO_FAILURE.paper().reward(), ExperimentMode.CRASH.paper().reward(),
                ExperimentMode.BYZANTINE.paper().reward()));
        section(lines, "Beside the paper", Commentary.modes(data));
        section(lines, "Table 9: messages of the paper's Algorithms 3 and 4", MessageTable.of().markdown());
        section(lines, "Figures 3 and 4: states and algorithms per episode", pictures(data, 3, 4));
        section(lines, "Figure 5: algorithms per episode without each heuristic", AblationTable.of(data).markdown());
        lines.add("");
        lines.addAll(Commentary.heuristics(data));
        lines.addAll(pictures(data, 5));
        section(lines, "Times", times(data));
        section(lines, "How we differ from the paper, whatever the numbers", Differences.lines());
        return String.join("\n", lines) + "\n";
    }

    private static void section(List<String> lines, String title, List<String> content) {
        lines.addAll(List.of("", "## " + title, ""));
        lines.addAll(content);
    }

    private static List<String> inputs(ExperimentData data) {
        ExperimentSize size = data.size();
        List<String> lines = new ArrayList<>();
        lines.add("Simulations of each failure mode and learner: %d, of %d episodes; of each heuristic: %d, of %d"
                .formatted(size.simulations(), size.episodes(), size.ablationSimulations(), size.ablationEpisodes()));
        lines.add("episodes; seeds from %d. Everything else as in Table 6. Numbers are means ± sample deviations."
                .formatted(size.seed()));
        if (!size.equals(ExperimentSize.PAPER.withSeed(size.seed()))) {
            lines.add("**Not as many runs as the paper's: "
                    + "`rbcast experiment paper` without further options has as many.**");
        }
        lines.add("");
        lines.add("RBcast %s, %s, Java %s, %d processors.".formatted(RBcastVersion.text(), data.oracleVersion(),
                Runtime.version().feature(), Runtime.getRuntime().availableProcessors()));
        data.problems().forEach(problem -> lines.add("\nNo verdict: " + problem));
        return lines;
    }

    private static List<String> pictures(ExperimentData data, int... numbers) {
        List<String> lines = new ArrayList<>();
        for (int number : numbers) {
            Figure.all(data).stream().filter(figure -> figure.file().startsWith("figure" + number))
                    .forEach(figure -> lines.add("![%s](%s.svg)".formatted(figure.title(), figure.file())));
        }
        return lines;
    }

    private static List<String> times(ExperimentData data) {
        List<String> lines = new ArrayList<>(ModeTables.times(data).markdown());
        lines.add("");
        lines.add(String.format(Locale.ROOT, "Everything together: %.0f s.", data.elapsed().toMillis() / 1000.0));
        return lines;
    }
}
