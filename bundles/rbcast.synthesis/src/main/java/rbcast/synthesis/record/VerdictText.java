// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;

/** Conclusive verdicts as a line of words, and back. */
final class VerdictText {

    private static final String VERIFIED = "verified";
    private static final String VIOLATED = "violated";

    private VerdictText() {
    }

    static String write(Verdict verdict) {
        Statistics cost = verdict.statistics();
        String costs = "%s %d %d %d".formatted(cost.engine(), cost.states(), cost.transitions(),
                cost.elapsed().toNanos());
        return verdict instanceof Verdict.Violated violated
                ? VIOLATED + " " + costs + " " + write(violated.counterexample()) : VERIFIED + " " + costs;
    }

    private static String write(Counterexample counterexample) {
        SystemModel system = counterexample.system();
        String f = system.contents() == 1 ? "" + system.f() : system.f() + "/" + system.contents();
        StringBuilder text = new StringBuilder("%s %d %s %s %d %s".formatted(system.mode().name(), system.n(), f,
                counterexample.situation().kind().name(), counterexample.situation().faulty(),
                counterexample.property().name()));
        counterexample.schedule().forEach(step -> text.append(' ').append(StepText.write(step)));
        return text.toString();
    }

    /** Empty if the text is none that {@link #write(Verdict)} writes. */
    static Optional<Verdict> read(String text) {
        try {
            String[] words = text.split(" ");
            Statistics cost = new Statistics(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]),
                    Duration.ofNanos(Long.parseLong(words[4])));
            return switch (words[0]) {
                case VERIFIED -> Optional.of(new Verdict.Verified(cost));
                case VIOLATED -> Optional.of(new Verdict.Violated(counterexample(words), cost));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException foreign) {
            return Optional.empty();
        }
    }

    private static Counterexample counterexample(String[] words) {
        String[] f = words[7].split("/");
        SystemModel system = new SystemModel(FailureMode.valueOf(words[5]), Integer.parseInt(words[6]),
                Integer.parseInt(f[0]), f.length == 1 ? 1 : Integer.parseInt(f[1]));
        Situation situation = new Situation(Situation.Kind.valueOf(words[8]), Integer.parseInt(words[9]));
        List<Step> schedule = new ArrayList<>();
        for (int word = 11; word < words.length; word++) {
            schedule.add(StepText.read(words[word]));
        }
        return new Counterexample(system, situation, Property.valueOf(words[10]), schedule);
    }
}
