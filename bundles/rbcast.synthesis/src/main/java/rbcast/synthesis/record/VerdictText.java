// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.record;

import java.time.Duration;
import java.util.Optional;

import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;

/** Conclusive verdicts as a line of words, and back. */
public final class VerdictText {

    private static final String VERIFIED = "verified";
    private static final String VIOLATED = "violated";
    private static final int COST_WORDS = 5;

    private VerdictText() {
    }

    /** The words; an inconclusive verdict has none of its own. */
    public static String write(Verdict verdict) {
        Statistics cost = verdict.statistics();
        String costs = "%s %d %d %d".formatted(cost.engine(), cost.states(), cost.transitions(),
                cost.elapsed().toNanos());
        return verdict instanceof Verdict.Violated violated
                ? VIOLATED + " " + costs + " " + CounterexampleText.write(violated.counterexample())
                : VERIFIED + " " + costs;
    }

    /** Empty if the text is none that {@link #write(Verdict)} writes. */
    public static Optional<Verdict> read(String text) {
        try {
            String[] words = text.split(" ");
            Statistics cost = new Statistics(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]),
                    Duration.ofNanos(Long.parseLong(words[4])));
            return switch (words[0]) {
                case VERIFIED -> Optional.of(new Verdict.Verified(cost));
                case VIOLATED -> Optional.of(new Verdict.Violated(
                        CounterexampleText.read(text.split(" ", COST_WORDS + 1)[COST_WORDS]), cost));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException foreign) {
            return Optional.empty();
        }
    }
}
