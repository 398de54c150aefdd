// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.util.stream.Stream;

/** A search whose model guesses what every correct process has done at the end of a run. */
abstract sealed class GuessingSearch extends TableSearch permits AdversaryFirstSearch, ChoicesFirstSearch {

    /** As in the models. */
    private static final long MOST_OUTCOMES = 4096;
    private static final int LEAST_CAPACITY = 16;

    /** @param includes the files of the model besides those that all models with tables have */
    GuessingSearch(String... includes) {
        super(LEAST_CAPACITY, Stream.concat(Stream.of("guesses.h"), Stream.of(includes)).toList());
    }

    @Override
    public final Engine engine() {
        return Engine.ADVERSARY_FIRST;
    }

    @Override
    final int need(Question question) {
        return question.system().n();
    }

    /** Outcomes are guessed in ascending order, so a run counts through them twice at most. */
    @Override
    final long greatestDepth(Question question) {
        return 1000 + 8L * question.system().n() + 2 * MOST_OUTCOMES;
    }
}
