// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

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

class RunTest {

    private static final SystemModel CRASH = new SystemModel(FailureMode.CRASH, 3, 1);
    private static final SystemModel BYZANTINE = new SystemModel(FailureMode.BYZANTINE, 4, 1);
    private static final Situation FAULTY = new Situation(Kind.FAULTY_BROADCASTER, 1);
    private static final Situation NO_BROADCAST = new Situation(Kind.NO_BROADCAST, 1);

    private static Replay replay(Algorithm algorithm, SystemModel system, Situation situation, Step... steps) {
        return Replay.of(algorithm, new Counterexample(system, situation, Property.RB_AGREEMENT, List.of(steps)));
    }

    @Test
    void aCrashOfTheBroadcasterBetweenTwoSendsBreaksAgreementOfAlgorithm1() {
        Replay replay = replay(ALGORITHM_1, CRASH, FAULTY, Step.broadcast(new CrashPoint(0, List.of(1))));

        assertThat(replay.violated()).containsExactly(Property.RB_AGREEMENT, Property.RB_UNIFORM_AGREEMENT);
        assertThat(replay.events()).extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Broadcast", "Send", "Crash", "Receive", "Deliver");
        assertThat(((Event.Send) replay.events().get(1)).missed()).containsExactly(0, 2);
    }

    @Test
    void aByzantineProcessMakesCorrectOnesOfAlgorithm2DeliverWhatNobodyBroadcast() {
        Replay replay = replay(ALGORITHM_2, BYZANTINE, NO_BROADCAST, Step.receive(0, 3, 1));

        assertThat(replay.violated()).containsExactly(Property.RB_INTEGRITY);
        assertThat(replay.performed()).isEqualTo(1);
    }

    @Test
    void aByzantineProcessCannotSendAnInitialTypeWhenNobodyBroadcasts() {
        Replay replay = replay(ALGORITHM_4, BYZANTINE, NO_BROADCAST, Step.receive(0, 3, 0));

        assertThat(replay.performed()).isZero();
        assertThat(replay.events()).isEmpty();
    }

    @Test
    void aStepThatIsImpossibleChangesNothing() {
        Run run = new Run(new CompiledAlgorithm(ALGORITHM_1, CRASH), FAULTY);

        assertThat(run.perform(Step.receive(1, 0, 0))).isFalse();
        assertThat(run.perform(Step.crash(1))).isFalse();
        assertThat(run.perform(Step.broadcast())).isTrue();
        assertThat(run.perform(Step.broadcast())).isFalse();
        assertThat(run.perform(Step.receive(1, 0, 0))).isTrue();
        assertThat(run.perform(Step.receive(1, 0, 0))).isFalse();
    }

    @Test
    void aProcessSendsEachTypeToEachDestinationOnce() {
        Run run = new Run(new CompiledAlgorithm(ALGORITHM_4, BYZANTINE), new Situation(Kind.CORRECT_BROADCASTER, 1));
        run.settle();

        assertThat(run.received(1, 1)).isEqualTo(2);
        assertThat(run.received(0, 1)).isEqualTo(2);
        assertThat(run.received(0, 0)).isZero();
        assertThat(run.violations()).isEmpty();
    }

    @Test
    void choicesOfACrashingBroadcasterAreItsSubsetsOfReceivers() {
        Run run = new Run(new CompiledAlgorithm(ALGORITHM_1, CRASH), FAULTY);

        assertThat(Choices.of(run)).containsExactlyInAnyOrder(Step.broadcast(),
                Step.broadcast(CrashPoint.before(0)), Step.broadcast(CrashPoint.before(1)),
                Step.broadcast(new CrashPoint(0, List.of(1))), Step.broadcast(new CrashPoint(0, List.of(2))),
                Step.broadcast(new CrashPoint(0, List.of(1, 2))));
    }
}
