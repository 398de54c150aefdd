// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;

import java.util.List;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;

/** Faulty processes that follow the algorithm, but whose messages to others may be lost. */
class OmissionTest {

    private static final SystemModel OMISSION = new SystemModel(FailureMode.OMISSION, 3, 1);
    private static final Situation FAULTY = new Situation(Kind.FAULTY_BROADCASTER, 1);
    private static final Situation CORRECT = new Situation(Kind.CORRECT_BROADCASTER, 1);

    private static Replay replay(Algorithm algorithm, Situation situation, Step... steps) {
        return Replay.of(algorithm, new Counterexample(OMISSION, situation, Property.RB_AGREEMENT, List.of(steps)));
    }

    @Test
    void aMessageOfAFaultyProcessMayArriveAtOneAndBeLostForAnother() {
        Replay replay = replay(ALGORITHM_1, FAULTY, Step.broadcast(), Step.receive(1, 0, 0));

        assertThat(replay.violated()).containsExactly(Property.RB_AGREEMENT, Property.RB_UNIFORM_AGREEMENT);
        assertThat(replay.events()).extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Broadcast", "Send", "Receive", "Deliver", "Loss");
        assertThat(replay.events().get(4)).isEqualTo(new Event.Loss(0, 2, ALGORITHM_1.types().get(0)));
    }

    @Test
    void whatAFaultyProcessSendsItselfIsNotLost() {
        Replay replay = replay(ALGORITHM_2, FAULTY, Step.broadcast(), Step.receive(0, 0, 0));

        assertThat(replay.performed()).isEqualTo(2);
        assertThat(replay.violated()).containsExactly(Property.RB_UNIFORM_AGREEMENT);
    }

    @Test
    void whatACorrectProcessSendsArrivesAndAFaultyOneNeedNotReceiveIt() {
        Replay replay = replay(ALGORITHM_1, CORRECT);

        assertThat(replay.violated()).isEmpty();
        assertThat(replay.end().hasDelivered(1)).isTrue();
        assertThat(replay.end().hasDelivered(2)).isFalse();
        assertThat(replay.end().isSettled()).isTrue();
    }

    @Test
    void aLostMessageCannotBeReceivedAnyMore() {
        Run run = new Run(new CompiledAlgorithm(ALGORITHM_1, OMISSION), FAULTY);
        run.perform(Step.broadcast());
        run.settle();

        assertThat(run.perform(Step.receive(1, 0, 0))).isFalse();
    }

    @Test
    void nobodyCrashes() {
        Run run = new Run(new CompiledAlgorithm(ALGORITHM_1, OMISSION), FAULTY);

        assertThat(run.perform(Step.crash(0))).isFalse();
        assertThat(run.perform(Step.broadcast(CrashPoint.before(0)))).isFalse();
    }
}
