// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * When a learning phase ends. Asked before every episode.
 *
 * <p>Contract: a rule that says stop says so again for any later progress.
 */
@FunctionalInterface
public interface StoppingRule {

    /** How far a learning phase has come. */
    interface Progress {

        /** Number of episodes finished. */
        int episodes();

        /** Number of different candidates with a verdict, correct or incorrect. */
        int decided();

        /** Number of different candidates without one. */
        int undecided();

        /** Whether there is nothing left to generate: no algorithm is correct, and none is worth another try. */
        boolean nothingLeft();
    }

    /** Why to stop now; empty to go on. */
    Optional<Ending> stop(Progress progress);

    /** After that many episodes. */
    static StoppingRule after(int episodes) {
        return progress -> when(progress.episodes() >= episodes, Ending.COMPLETED);
    }

    /** When a question is answered with yes: a time is up, somebody has cancelled. */
    static StoppingRule when(BooleanSupplier question, Ending ending) {
        return progress -> when(question.getAsBoolean(), ending);
    }

    /** When nothing is left to generate, because every algorithm has been refuted, as far as there were verdicts. */
    static StoppingRule nothingLeft() {
        return progress -> when(progress.nothingLeft(),
                progress.undecided() == 0 ? Ending.NOTHING_CORRECT : Ending.NO_VERDICTS);
    }

    /** When that many candidates have had no verdict, and none has had one. */
    static StoppingRule noVerdicts(int candidates) {
        return progress -> when(progress.decided() == 0 && progress.undecided() >= candidates, Ending.NO_VERDICTS);
    }

    /** When any of the rules says so; the first one that does gives the ending. */
    static StoppingRule anyOf(List<StoppingRule> rules) {
        return progress -> rules.stream().flatMap(rule -> rule.stop(progress).stream()).findFirst();
    }

    private static Optional<Ending> when(boolean stop, Ending ending) {
        return stop ? Optional.of(ending) : Optional.empty();
    }
}
