// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import rbcast.algorithm.system.Property;
import rbcast.algorithm.trace.Trace;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;
import rbcast.dsl.AlgorithmWriter;
import rbcast.synthesis.judge.Judge.Refutation;
import rbcast.tasks.trace.Lanes;
import rbcast.tasks.trace.SourceLines;
import rbcast.text.Words;

/** The counterexamples that leave nothing of a space, in words: each with the cheapest algorithm that it rules out. */
final class RulingOut {

    /** More than a few nobody reads; JSON has them all. */
    private static final int MOST_SHOWN = 3;
    private static final int WIDTH = 120;

    private RulingOut() {
    }

    /**
     * The lines to print.
     *
     * @param refutations the cheapest ones first
     * @param properties of the synthesis
     */
    static List<String> lines(List<Refutation> refutations, Set<Property> properties) {
        List<String> lines = new ArrayList<>();
        refutations.stream().limit(MOST_SHOWN).forEach(refutation -> lines.addAll(lines(refutation, properties)));
        int rest = refutations.size() - MOST_SHOWN;
        if (rest > 0) {
            lines.add("");
            lines.add("and %d more: --format json has all".formatted(rest));
        }
        return lines;
    }

    private static List<String> lines(Refutation refutation, Set<Property> properties) {
        Counterexample shown = withWhatItViolates(refutation, properties);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(String.format(Locale.ROOT,
                "One run of %s, %s, rules out %,d %s, first of all this:", shown.system(), shown.situationInWords(),
                refutation.refuted(), Words.noun(refutation.refuted(), "algorithm or draft", "algorithms and drafts")));
        AlgorithmWriter.write(refutation.first()).lines().forEach(lines::add);
        lines.addAll(new Lanes(Trace.of(refutation.first(), shown), SourceLines.UNKNOWN).lines(WIDTH));
        return lines;
    }

    /** On another algorithm than the one it was found for, a counterexample may break another property. */
    private static Counterexample withWhatItViolates(Refutation refutation, Set<Property> properties) {
        Counterexample counterexample = refutation.counterexample();
        Set<Property> violated = EnumSet.noneOf(Property.class);
        violated.addAll(Replay.of(refutation.first(), counterexample).violated());
        violated.retainAll(properties);
        return violated.contains(counterexample.property()) ? counterexample
                : new Counterexample(counterexample.system(), counterexample.situation(), violated.iterator().next(),
                        counterexample.schedule());
    }
}
