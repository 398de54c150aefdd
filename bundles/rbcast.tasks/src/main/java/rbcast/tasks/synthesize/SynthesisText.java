// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import rbcast.algorithm.efficiency.Efficiency;
import rbcast.synthesis.SynthesisResult;
import rbcast.synthesis.certifying.Certification;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.learning.SimulationResult;
import rbcast.synthesis.learning.SimulationResult.Milestone;
import rbcast.tasks.report.Table;
import rbcast.text.Words;

/** The result of a synthesis as text: the simulations compared, then the learned algorithm. */
public final class SynthesisText {

    private SynthesisText() {
    }

    /** More simulations than a few nobody reads one by one; JSON has more. */
    private static final int MOST_SHOWN = 100;

    /** The lines to print. */
    public static List<String> of(SynthesisOutcome outcome) {
        List<SimulationResult> shown = outcome.result().simulations().stream().limit(MOST_SHOWN).toList();
        List<String> lines = new ArrayList<>(shown.isEmpty() ? List.of() : simulations(shown).lines());
        shown.forEach(simulation -> lines.add(verdicts(simulation)));
        lines.addAll(others(outcome.result(), shown.size()));
        outcome.result().simulations().stream().flatMap(simulation -> simulation.problems().stream()).distinct()
                .forEach(problem -> lines.add("no verdict: " + problem));
        lines.add("");
        lines.addAll(conclusion(outcome));
        outcome.certification().ifPresent(certification -> lines.add(inWords(certification)));
        return lines;
    }

    /** How many simulations are not shown, and how many were never run. */
    private static List<String> others(SynthesisResult result, int shown) {
        List<String> lines = new ArrayList<>();
        int run = result.totals().run();
        if (run > shown) {
            lines.add(String.format(Locale.ROOT, "and %,d more %s", run - shown,
                    Words.noun(run - shown, "simulation")));
        }
        int asked = result.specification().budget().simulations();
        if (run > 0 && run < asked) {
            lines.add(String.format(Locale.ROOT, "%,d of %,d simulations %s run: %s", run, asked,
                    Words.noun(run, "was", "were"), result.totals().ending()));
        }
        return lines;
    }

    private static Table simulations(List<SimulationResult> simulations) {
        Table table = new Table("simulation", "seed", "episodes", "first correct", "best at", "states", "algorithms",
                "correct", "converged to", "best");
        for (SimulationResult simulation : simulations) {
            table.add(simulation.number(), simulation.seed(), simulation.episodes(),
                    episode(simulation.first()), episode(simulation.optimum()), simulation.counts().states(),
                    simulation.counts().algorithms(), simulation.counts().correct(),
                    converged(simulation),
                    simulation.best().map(candidate -> String.valueOf(candidate.reward())).orElse("nothing"));
        }
        return table;
    }

    private static String converged(SimulationResult simulation) {
        String doubt = simulation.convergedToCorrect() ? ""
                : simulation.convergedToUndecided() ? " (no verdict)" : " (not correct)";
        return simulation.converged().map(candidate -> candidate.reward() + doubt).orElse("nothing");
    }

    /** {@code simulation 1, verdicts: 9,412 by replay of 7 counterexamples, 5 by table-driven, hit rate 99.9 %}. */
    private static String verdicts(SimulationResult simulation) {
        Map<String, Integer> others = new TreeMap<>(simulation.answers());
        int replayed = Optional.ofNullable(others.remove(Judge.REPLAY)).orElse(0);
        long asked = others.values().stream().mapToLong(count -> count).sum();
        List<String> parts = new ArrayList<>();
        if (simulation.counterexamples() > 0) {
            parts.add(String.format(Locale.ROOT, "%,d by replay of %,d %s", replayed,
                    simulation.counterexamples(), Words.noun(simulation.counterexamples(), "counterexample")));
        }
        others.forEach((source, count) -> parts.add(String.format(Locale.ROOT, "%,d by %s", count, source)));
        if (simulation.counterexamples() > 0 && replayed + asked > 0) {
            parts.add(String.format(Locale.ROOT, "hit rate %.1f %%", 100.0 * replayed / (replayed + asked)));
        }
        return "simulation %d, verdicts: %s".formatted(simulation.number(),
                parts.isEmpty() ? "none" : String.join(", ", parts));
    }

    private static String episode(Optional<Milestone> milestone) {
        return milestone.map(Milestone::episode).map(String::valueOf).orElse("never");
    }

    private static List<String> conclusion(SynthesisOutcome outcome) {
        List<String> lines = new ArrayList<>();
        Optional<Candidate> best = outcome.result().best();
        String seconds = String.format(Locale.ROOT, "%.1f s", outcome.result().elapsed().toMillis() / 1000.0);
        if (best.isEmpty()) {
            lines.add("no correct algorithm was found in %s: %s".formatted(seconds, outcome.result().ending()));
            ClockDependence.sentence(outcome.result()).ifPresent(lines::add);
            outcome.result().search().ifPresent(search -> {
                lines.addAll(SearchText.lines(search));
                lines.addAll(RulingOut.lines(search.census().refutations(),
                        outcome.result().specification().goal().properties()));
            });
            return lines;
        }
        outcome.fileText().ifPresent(text -> lines.addAll(text.lines().toList()));
        if (outcome.fileText().isPresent()) {
            lines.add("");
        }
        Efficiency efficiency = Efficiency.of(best.get().algorithm());
        lines.add("reward %d, at most %s, %s, in %s (%s)%s".formatted(best.get().reward(),
                efficiency.messages().inWords(), Words.count(efficiency.communicationSteps(), "communication step"),
                seconds, outcome.result().ending(),
                speed(outcome)));
        lines.addAll(outcome.verdictLines());
        outcome.result().search().ifPresent(search -> lines.addAll(SearchText.lines(search)));
        ClockDependence.sentence(outcome.result()).ifPresent(lines::add);
        return lines;
    }

    private static String inWords(Certification certification) {
        if (certification instanceof Certification.Made made) {
            return "There is a certificate with %s.".formatted(Words.count(made.certificate().counterexamples().size(),
                    "counterexample"));
        }
        return "There is no certificate: %s.".formatted(((Certification.Failed) certification).reason());
    }

    private static String speed(SynthesisOutcome outcome) {
        return outcome.result().simulations().isEmpty() ? ""
                : String.format(Locale.ROOT, ", %,.0f %s a second", outcome.result().candidatesPerSecond(),
                        Words.noun(Math.round(outcome.result().candidatesPerSecond()), "candidate"));
    }
}
