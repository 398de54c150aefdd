// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.util.Optional;

import rbcast.algorithm.system.FailureMode;

/**
 * All choices of Byzantine messages, and one run for each: {@code adversary-first.pml}. Covers the systems in which the
 * order of receipts makes no difference: nobody stops inside a handler, and no guard falls.
 */
final class AdversaryFirstSearch extends TableSearch {

    /** As in the model. */
    private static final long MOST_OUTCOMES = 4096;

    AdversaryFirstSearch() {
        super(16, "adversary-first.h");
    }

    @Override
    public Engine engine() {
        return Engine.ADVERSARY_FIRST;
    }

    @Override
    public Optional<String> obstacle(Question question) {
        if (question.tellsContentsOrBroadcaster()) {
            return Optional.of("the adversary-first search without choices counts senders of one content");
        }
        return question.system().mode() == FailureMode.CRASH
                ? Optional.of("the adversary-first search does not cover " + question.system())
                : super.obstacle(question);
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
        return question.system().n() <= 4 ? 14 : 18;
    }
}
