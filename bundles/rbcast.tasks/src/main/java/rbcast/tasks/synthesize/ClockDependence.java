// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.Locale;
import java.util.Optional;

import rbcast.synthesis.SynthesisResult;
import rbcast.synthesis.learning.Ending;
import rbcast.text.Words;

/** That another run of the same inputs may come to something else, and why, in words. */
final class ClockDependence {

    private ClockDependence() {
    }

    /** One sentence; empty if the result follows from the inputs and the verdicts alone. */
    static Optional<String> sentence(SynthesisResult result) {
        if (!result.dependsOnClock()) {
            return Optional.empty();
        }
        String why = result.ending() == Ending.CANCELLED || result.ending() == Ending.TIME_BUDGET
                ? "it ended early (%s)".formatted(result.ending())
                : String.format(Locale.ROOT, "a time bound left %,d %s to the verifier without an answer, though %s put"
                        + " twice", result.unanswered(), Words.noun(result.unanswered(), "question"),
                        Words.noun(result.unanswered(), "it was", "they were"));
        return Optional.of("This result depends on the clock: " + why + ".");
    }
}
