// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import rbcast.algorithm.efficiency.FaultyBroadcast;
import rbcast.algorithm.efficiency.Latency;
import rbcast.algorithm.efficiency.SystemEfficiency;
import rbcast.tasks.report.Table;

/** Analyses as text: one below the other, or side by side. */
public final class AnalysisText {

    private AnalysisText() {
    }

    /** The lines of a table for each algorithm, below its name and place. */
    public static List<String> of(List<Analysis> analyses) {
        List<String> lines = new ArrayList<>();
        for (Analysis analysis : analyses) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add("%s:%d: %s".formatted(analysis.file(), analysis.line(), analysis.algorithm().name()));
            lines.addAll(table(List.of(analysis)).lines().stream().skip(2).map("  "::concat).toList());
        }
        return lines;
    }

    /** The lines of one table with a column for each algorithm. */
    public static List<String> sideBySide(List<Analysis> analyses) {
        return table(analyses).lines();
    }

    private static Table table(List<Analysis> analyses) {
        List<String> head = new ArrayList<>(List.of(""));
        analyses.forEach(analysis -> head.add(analysis.algorithm().name()));
        Table table = new Table(head.toArray(String[]::new));
        List<List<Figure>> columns = analyses.stream().map(AnalysisText::figures).toList();
        for (int i = 0; i < columns.get(0).size(); i++) {
            int place = i;
            List<Object> row = new ArrayList<>(List.of(columns.get(0).get(place).label()));
            columns.forEach(column -> row.add(column.get(place).value()));
            table.add(row.toArray());
        }
        return table;
    }

    /** One cell, with the label of its row; analyses in the same systems have the same labels. */
    private record Figure(String label, String value) {
    }

    private static List<Figure> figures(Analysis analysis) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("message types", number(analysis.algorithm().types())));
        figures.add(new Figure("messages", "at most " + analysis.efficiency().messages()));
        figures.add(new Figure("types sent to others", String.valueOf(analysis.efficiency().communicationSteps())));
        figures.add(new Figure("messages to wait for", waits(analysis.efficiency().messagesToWaitFor())));
        figures.add(new Figure("reward", String.valueOf(analysis.reward())));
        analysis.systems().forEach(system -> figures.addAll(figures(system)));
        return figures;
    }

    private static List<Figure> figures(SystemEfficiency efficiency) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(efficiency.system().toString(), ""));
        figures.add(new Figure("  messages", "at most " + efficiency.messages()));
        figures.add(new Figure("  messages to wait for", waits(efficiency)));
        figures.add(new Figure("  steps if nobody fails", steps(efficiency.goodCase())));
        int silent = efficiency.silentCase().silent();
        if (silent > 0) {
            figures.add(new Figure("  steps with %d silent".formatted(silent), steps(efficiency.silentCase())));
        }
        figures.add(new Figure("  steps if the broadcaster is correct", worst(efficiency)));
        if (silent > 0) {
            figures.add(new Figure("  steps if the broadcaster fails", efficiency.faultyBroadcast()
                    .map(AnalysisText::steps).orElse("nobody delivers by what RB-Broadcast sends")));
        }
        return figures;
    }

    private static String number(List<?> types) {
        return types.isEmpty() ? "none"
                : types.size() + " (" + String.join(", ", types.stream().map(Object::toString).toList()) + ")";
    }

    private static String waits(List<?> thresholds) {
        return thresholds.isEmpty() ? "none"
                : String.join(" or ", thresholds.stream().map(Object::toString).toList());
    }

    private static String waits(SystemEfficiency efficiency) {
        return waits(efficiency.messagesToWaitFor().stream().map(number -> number > efficiency.system().n()
                ? "more than there are processes" : number).toList());
    }

    private static String steps(Latency latency) {
        String messages = latency.messages() == 1 ? " (1 message)" : " (" + latency.messages() + " messages)";
        return (latency.steps().isPresent() ? latency.steps().getAsInt() : "some never deliver") + messages;
    }

    private static String steps(FaultyBroadcast broadcast) {
        String reaching = " (reaching %d)".formatted(broadcast.reached());
        return (broadcast.steps().isPresent() ? broadcast.steps().getAsInt() : "some never deliver") + reaching;
    }

    private static String worst(SystemEfficiency efficiency) {
        if (efficiency.contentsMeet()) {
            return "not known: contents meet in guards";
        }
        OptionalInt steps = efficiency.worstCaseSteps();
        return steps.isPresent() ? "at most " + steps.getAsInt() : "some never deliver";
    }
}
