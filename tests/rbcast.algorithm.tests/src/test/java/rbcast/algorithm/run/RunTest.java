// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.fromBroadcaster;
import static rbcast.algorithm.Condition.received;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_2;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_3;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

import java.util.List;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;

class RunTest {

    private static final MessageType TYPE0 = MessageType.numbered(0);
    private static final MessageType TYPE1 = MessageType.numbered(1);
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

    @Test
    void whoReceivesMayCrashInEveryActionThatTheReceiptLetsItCarryOut() {
        Run run = new Run(new CompiledAlgorithm(ALGORITHM_2, CRASH), FAULTY);
        run.perform(Step.broadcast());

        assertThat(Choices.of(run)).containsExactlyInAnyOrder(Step.receive(0, 0, 0),
                Step.receive(0, 0, 0, CrashPoint.before(0)), Step.receive(0, 0, 0, CrashPoint.before(1)),
                Step.receive(0, 0, 0, CrashPoint.before(2)), Step.receive(0, 0, 0, new CrashPoint(0, List.of(1))),
                Step.receive(0, 0, 0, new CrashPoint(0, List.of(2))),
                Step.receive(0, 0, 0, new CrashPoint(0, List.of(1, 2))));
        assertThat(Choices.withoutCrashes(run)).containsExactly(Step.receive(0, 0, 0));
    }

    @Test
    void aSendCanBeCutShortOnlyWhereItsConditionHoldsAndAmongThoseWhoHaveNotHadIt() {
        Algorithm algorithm = Algorithm.of("Counting",
                Handler.of(Action.send(Destination.ALL, TYPE0, always())),
                Handler.of(Action.send(Destination.ALL, TYPE1, received(TYPE0, Threshold.ONE)),
                        Action.send(Destination.NEIGHBOURS, TYPE0, received(TYPE1, Threshold.F_PLUS_1)),
                        Action.send(Destination.MYSELF, TYPE1, always())));
        Run run = new Run(new CompiledAlgorithm(algorithm, CRASH), new Situation(Kind.CORRECT_BROADCASTER, 1));
        run.perform(Step.broadcast());

        assertThat(Choices.crashSites(run, Step.receive(0, 0, 0))).as("p1 is correct").isEmpty();
        assertThat(Choices.crashSites(run, Step.receive(2, 0, 0))).containsExactly(new CrashSite(0, List.of(0, 1)),
                new CrashSite(1, List.of()), new CrashSite(2, List.of()), new CrashSite(3, List.of()));
        run.perform(Step.receive(2, 0, 0));
        run.perform(Step.receive(2, 2, 1));
        run.perform(Step.receive(1, 0, 0));
        assertThat(Choices.crashSites(run, Step.receive(2, 1, 1))).as("the second echo lets it pass on the first type")
                .containsExactly(new CrashSite(0, List.of()), new CrashSite(1, List.of(0, 1)),
                        new CrashSite(2, List.of()), new CrashSite(3, List.of()));
        assertThat(run.received(2, 1)).as("asking changes nothing").isEqualTo(1);
    }

    @Test
    void faultyProcessesOfACrashSystemReceiveNothingMoreAtTheEnd() {
        Run end = new Run(new CompiledAlgorithm(ALGORITHM_1, CRASH), new Situation(Kind.CORRECT_BROADCASTER, 1));
        end.settle();

        assertThat(end.isCrashed(2)).as("a message was waiting for it").isTrue();
        assertThat(end.hasDelivered(2)).isFalse();
        assertThat(end.hasDelivered(1)).isTrue();
        assertThat(end.isCrashed(1)).isFalse();
    }

    @Test
    void aFaultyProcessForWhichNothingIsWaitingNeedNotCrash() {
        Run end = new Run(new CompiledAlgorithm(ALGORITHM_1, CRASH), new Situation(Kind.CORRECT_BROADCASTER, 1));
        end.perform(Step.broadcast());
        end.perform(Step.receive(2, 0, 0));
        end.settle();

        assertThat(end.isCrashed(2)).isFalse();
        assertThat(end.hasDelivered(2)).isTrue();
        assertThat(end.isSettled()).isTrue();
    }

    @Test
    void messagesOfTheBroadcasterAndOfLiarsAreToldApart() {
        Run run = new Run(new CompiledAlgorithm(ALGORITHM_3, BYZANTINE), FAULTY);
        run.perform(Step.receive(1, 0, 1));
        run.perform(Step.receive(2, 0, 0));

        assertThat(run.receivedFromByzantine(1, 1)).isEqualTo(1);
        assertThat(run.receivedFromByzantine(1, 0)).isZero();
        assertThat(run.hasReceivedFromBroadcaster(1, 1)).isTrue();
        assertThat(run.hasReceivedFromBroadcaster(2, 1)).isFalse();
        assertThat(run.inTransit(1, 1)).as("the echo of p3").isEqualTo(1);
        assertThat(run.isInTransitFromBroadcaster(1, 1)).isFalse();
        Run honest = new Run(new CompiledAlgorithm(ALGORITHM_3, BYZANTINE), new Situation(Kind.CORRECT_BROADCASTER, 1));
        honest.perform(Step.broadcast());
        assertThat(honest.isInTransitFromBroadcaster(2, 0)).isTrue();
        assertThat(honest.isInTransitFromBroadcaster(2, 1)).isFalse();
        honest.perform(Step.receive(1, 0, 0));
        assertThat(honest.receivedFromByzantine(1, 0)).as("the broadcaster is correct").isZero();
    }

    @Test
    void onlyMessagesOfFaultyProcessesMayBeLost() {
        SystemModel omission = new SystemModel(FailureMode.OMISSION, 3, 1);
        Run lossy = new Run(new CompiledAlgorithm(ALGORITHM_1, omission), FAULTY);
        Run owed = new Run(new CompiledAlgorithm(ALGORITHM_1, omission), new Situation(Kind.CORRECT_BROADCASTER, 1));
        lossy.perform(Step.broadcast());
        owed.perform(Step.broadcast());

        assertThat(lossy.lossyInTransit(1, 0)).isEqualTo(1);
        assertThat(owed.lossyInTransit(1, 0)).isZero();
    }

    @Test
    void aProgramKnowsItsInitialTypesAndWhetherItAsksForTheBroadcaster() {
        CompiledAlgorithm counting = new CompiledAlgorithm(ALGORITHM_3, BYZANTINE);
        CompiledAlgorithm asking = new CompiledAlgorithm(Algorithm.of("Asking", ALGORITHM_3.broadcast(),
                Handler.of(Action.deliver(fromBroadcaster(TYPE0)))), BYZANTINE);

        assertThat(counting.isInitial(0)).isTrue();
        assertThat(counting.isInitial(1)).isFalse();
        assertThat(counting.asksForBroadcaster()).isFalse();
        assertThat(asking.asksForBroadcaster()).isTrue();
    }
}
