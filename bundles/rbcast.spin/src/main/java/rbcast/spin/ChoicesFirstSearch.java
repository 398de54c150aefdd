// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.util.Optional;

import rbcast.algorithm.system.FailureMode;

/**
 * The adversary-first search where several contents meet in guards, or the broadcaster is told from other senders:
 * {@code choices-first.pml}. What a process has done in the end says who has won where a guard lets one content pass.
 */
final class ChoicesFirstSearch extends GuessingSearch {

    ChoicesFirstSearch() {
        super("contents.h", "choices-first-outcomes.h", "choices-first.h");
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
    int hashBits(Question question) {
        return question.system().n() <= 4 ? 16 : 22;
    }
}
