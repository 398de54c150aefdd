// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.synthesis.PaperSpaces.NO_FAILURE;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;
import rbcast.testing.PaperAlgorithms;

class ConsultationTest {

    private static final Algorithm ALGORITHM = PaperAlgorithms.ALGORITHM_1;
    private static final Verdict VERIFIED = new Verdict.Verified(Statistics.none("test"));
    private static final Verdict OUT_OF_TIME =
            new Verdict.Inconclusive("the time bound was reached", true, Statistics.none("test"));
    private static final Verdict TOO_DEEP =
            new Verdict.Inconclusive("the depth bound was reached", Statistics.none("test"));

    private final Queue<Verdict> answers = new ArrayDeque<>();
    private final Consultation consultation =
            new Consultation((algorithm, system, properties, cancellation) -> answers.remove());

    private Verdict ask(Cancellation cancellation) {
        return consultation.verify(ALGORITHM, NO_FAILURE, Property.reliableBroadcast(), cancellation);
    }

    @Test
    void what_a_time_bound_interrupted_is_asked_again() {
        answers.addAll(List.of(OUT_OF_TIME, VERIFIED));

        assertThat(ask(Cancellation.NEVER)).isEqualTo(VERIFIED);
        assertThat(consultation.unanswered()).isZero();
    }

    @Test
    void what_has_no_answer_twice_is_counted() {
        answers.addAll(List.of(OUT_OF_TIME, OUT_OF_TIME));

        assertThat(ask(Cancellation.NEVER)).isEqualTo(OUT_OF_TIME);
        assertThat(consultation.unanswered()).isOne();
    }

    @Test
    void what_would_end_the_same_way_again_is_asked_once() {
        answers.add(TOO_DEEP);

        assertThat(ask(Cancellation.NEVER)).isEqualTo(TOO_DEEP);
        assertThat(consultation.unanswered()).isZero();
    }

    @Test
    void what_the_user_interrupted_is_not_asked_again() {
        answers.add(OUT_OF_TIME);

        assertThat(ask(() -> true)).isEqualTo(OUT_OF_TIME);
        assertThat(consultation.unanswered()).isZero();
    }

    @Test
    void what_was_verified_once_is_remembered() {
        assertThat(consultation.verified(ALGORITHM, NO_FAILURE, Property.reliableBroadcast())).isEmpty();
        answers.add(VERIFIED);
        ask(Cancellation.NEVER);

        assertThat(consultation.verified(ALGORITHM, NO_FAILURE, Property.reliableBroadcast())).contains(VERIFIED);
    }
}
