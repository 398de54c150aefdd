// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.verdict.Proof;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;

/** Conclusive verdicts as a line of words, and back. */
public final class VerdictText {

    private static final String VERIFIED = "verified";
    private static final String PROVED = "proved";
    private static final String VIOLATED = "violated";
    private static final int COST_WORDS = 5;

    private VerdictText() {
    }

    /** The words; an inconclusive verdict has none of its own. */
    public static String write(Verdict verdict) {
        Statistics cost = verdict.statistics();
        String costs = "%s %d %d %d".formatted(cost.engine(), cost.states(), cost.transitions(),
                cost.elapsed().toNanos());
        if (verdict instanceof Verdict.Proved proved) {
            return PROVED + " " + costs + " " + write(proved.proof());
        }
        return verdict instanceof Verdict.Violated violated
                ? VIOLATED + " " + costs + " " + CounterexampleText.write(violated.counterexample())
                : VERIFIED + " " + costs;
    }

    private static String write(Proof proof) {
        StringBuilder text = new StringBuilder(proof.solver().replace(' ', '_') + " " + proof.anyDelivery());
        proof.parts().forEach(part -> text.append(" %s/%s/%d".formatted(part.situation().name(), part.property().name(),
                part.queries())));
        return text.toString();
    }

    /** Empty if the text is none that {@link #write(Verdict)} writes. */
    public static Optional<Verdict> read(String text) {
        try {
            String[] words = text.split(" ");
            Statistics cost = new Statistics(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]),
                    Duration.ofNanos(Long.parseLong(words[4])));
            return switch (words[0]) {
                case VERIFIED -> Optional.of(new Verdict.Verified(cost));
                case PROVED -> Optional.of(new Verdict.Proved(proof(words), cost));
                case VIOLATED -> Optional.of(new Verdict.Violated(
                        CounterexampleText.read(text.split(" ", COST_WORDS + 1)[COST_WORDS]), cost));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException foreign) {
            return Optional.empty();
        }
    }

    private static Proof proof(String[] words) {
        List<Proof.Part> parts = new ArrayList<>();
        for (int word = COST_WORDS + 2; word < words.length; word++) {
            String[] part = words[word].split("/");
            parts.add(new Proof.Part(Situation.Kind.valueOf(part[0]), Property.valueOf(part[1]),
                    Integer.parseInt(part[2])));
        }
        return new Proof(words[COST_WORDS].replace('_', ' '), Boolean.parseBoolean(words[COST_WORDS + 1]), parts);
    }
}
