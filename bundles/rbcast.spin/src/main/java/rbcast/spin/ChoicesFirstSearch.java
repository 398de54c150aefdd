// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.util.Optional;

import rbcast.algorithm.system.FailureMode;

/**
 * The adversary-first search where several contents meet in guards, or the broadcaster is told from other senders:
 * {@code choices-first.pml}. What a process has done in the end says who has won where a guard lets one content pass.
 */
final class ChoicesFirstSearch extends TableSearch {

    /** As in the model. */
    private static final long MOST_OUTCOMES = 4096;

    ChoicesFirstSearch() {
        super(16, "choices-first-outcomes.h", "choices-first.h");
    }

    @Override
    public Engine engine() {
        return Engine.ADVERSARY_FIRST;
    }

    @Override
    String model() {
        return "choices-first";
    }

    @Override
    public Optional<String> obstacle(Question question) {
        if (!question.tellsContentsOrBroadcaster()) {
            return Optional.of("there is nothing to choose with one content and no condition on the broadcaster");
        }
        FailureMode mode = question.system().mode();
        return mode == FailureMode.BYZANTINE || mode == FailureMode.NO_FAILURE ? super.obstacle(question)
                : Optional.of("the adversary-first search does not cover " + question.system());
    }

    @Override
    int need(Question question) {
        return question.system().n();
    }

    /** Outcomes are guessed in ascending order, so a run counts through them twice at most. */
    @Override
    long greatestDepth(Question question) {
        return 1000 + 8L * question.system().n() + 2 * MOST_OUTCOMES;
    }

    @Override
    int hashBits(Question question) {
        return question.system().n() <= 4 ? 16 : 22;
    }
}
