// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.util.Optional;

import rbcast.algorithm.system.FailureMode;

/**
 * All choices of Byzantine messages, and one run for each: {@code adversary-first.pml}. Covers the systems in which the
 * order of receipts makes no difference: nobody stops inside a handler, and no guard falls.
 */
final class AdversaryFirstSearch extends GuessingSearch {

    AdversaryFirstSearch() {
        super("adversary-first.h");
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
    int hashBits(Question question) {
        return question.system().n() <= 4 ? 14 : 18;
    }
}
