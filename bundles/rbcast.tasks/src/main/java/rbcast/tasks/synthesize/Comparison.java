// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.learning.Simulation;

/** Syntheses side by side: what they have come to, and the inputs in which they differ. */
public final class Comparison {

    private Comparison() {
    }

    /**
     * A row of the table.
     *
     * @param values one for each synthesis, in their order; empty where there is none
     * @param differs whether they are not all the same
     */
    public record Row(String label, List<String> values, boolean differs) {

        public Row {
            values = List.copyOf(values);
        }
    }

    /** The rows: results first, then each input that one of them has otherwise than another. */
    public static List<Row> of(List<SynthesisCourse.View> views) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("result", views, view -> view.conclusion().orElse(view.phase())));
        rows.add(row("reward", views, view -> view.bestReward().isPresent()
                ? String.valueOf(view.bestReward().getAsInt()) : ""));
        rows.add(row("messages at most", views, view -> view.merits().map(Merits::messages).orElse("")));
        rows.add(row("types sent to others", views, view -> view.merits()
                .map(merits -> String.valueOf(merits.steps())).orElse("")));
        rows.add(row("messages to wait for", views, view -> view.merits().map(Merits::waits).orElse("")));
        rows.add(row("time", views, view -> String.format(Locale.ROOT, "%.1f s", view.elapsed().toMillis() / 1000.0)));
        rows.add(row("episodes", views, view -> String.format(Locale.ROOT, "%,d", view.done())));
        rows.add(row("first correct in episode", views, view -> episodes(view, facts ->
                facts.firstCorrect().isPresent() ? String.valueOf(facts.firstCorrect().getAsInt()) : "never")));
        rows.add(row("best in episode", views, view -> episodes(view, facts ->
                facts.bestAt().isPresent() ? String.valueOf(facts.bestAt().getAsInt()) : "never")));
        rows.add(row("asked of a verifier", views, Comparison::asked));
        inputs(views).stream().filter(Row::differs).forEach(rows::add);
        return rows;
    }

    /** Neither what was known, nor what a counterexample has refuted. */
    private static String asked(SynthesisCourse.View view) {
        return String.format(Locale.ROOT, "%,d", view.judges().entrySet().stream()
                .filter(judge -> !Set.of(Simulation.MEMORY, Judge.REPLAY).contains(judge.getKey()))
                .mapToLong(Map.Entry::getValue).sum());
    }

    /** Of each simulation. */
    private static String episodes(SynthesisCourse.View view, Function<SimulationFacts, String> number) {
        return view.simulations().stream().map(curves -> number.apply(curves.facts()))
                .collect(Collectors.joining(", "));
    }

    private static List<Row> inputs(List<SynthesisCourse.View> views) {
        List<Map<String, String>> inputs = views.stream().map(Comparison::inputs).toList();
        return inputs.stream().flatMap(each -> each.keySet().stream()).distinct().map(name ->
                row(name, inputs, values -> values.getOrDefault(name, "not said"))).toList();
    }

    /** By keyword; a value may go on in further lines. */
    private static Map<String, String> inputs(SynthesisCourse.View view) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (String input : view.inputs()) {
            String text = input.lines().map(String::strip).collect(Collectors.joining(" "));
            String keyword = keyword(text);
            inputs.merge(keyword, text.substring(keyword.length()).strip().replaceAll(";$", ""),
                    (one, other) -> one + "; " + other);
        }
        return inputs;
    }

    private static String keyword(String line) {
        return Arrays.stream(SynthesisInput.values()).map(SynthesisInput::keyword)
                .filter(keyword -> line.startsWith(keyword + " ")).max(Comparator.comparing(String::length))
                .orElse(line.split(" ", 2)[0]);
    }

    private static <T> Row row(String label, List<T> views, Function<T, String> value) {
        List<String> values = views.stream().map(value).toList();
        return new Row(label, values, values.stream().distinct().count() > 1);
    }
}
