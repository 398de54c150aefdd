// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.client;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Lets answers to questions of one kind through in the order of the questions. The server answers several at a time, so
 * the answer to an earlier question may come after that to a later one, and would take its place.
 */
public final class Newest {

    private final AtomicLong questions = new AtomicLong();
    private long answered;

    /**
     * For the answer to the question that is asked now; may be called in any thread.
     *
     * @param use what is done with the answer, in the UI thread
     * @return the same, which does nothing when a later question has had its answer; for the UI thread
     */
    public <T> Consumer<T> next(Consumer<T> use) {
        long question = questions.incrementAndGet();
        return answer -> {
            if (question > answered) {
                answered = question;
                use.accept(answer);
            }
        };
    }
}
