// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Condition.fromBroadcaster;
import static rbcast.algorithm.Condition.received;
import static rbcast.algorithm.Destination.ALL;
import static rbcast.algorithm.Destination.MYSELF;
import static rbcast.algorithm.Destination.NEIGHBOURS;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Action;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;

/** Which further actions would have changed a run, also where contents meet. */
class CompiledActionsTest {

    private static final MessageType INIT = MessageType.numbered(0);
    private static final MessageType ECHO = MessageType.numbered(1);
    private static final int SEND_INIT = 0;
    private static final int ECHO_ONCE = 1;
    private static final int ECHO_FROM_TWO = 2;
    private static final int ECHO_FROM_ONE = 3;
    private static final int ECHO_FROM_ONE_ONCE = 4;
    private static final int ECHO_FROM_THREE = 5;

    private static final SystemModel SYSTEM = new SystemModel(FailureMode.BYZANTINE, 3, 1, 2);
    private static final CompiledActions ACTIONS = new CompiledActions(SYSTEM, List.of(INIT, ECHO), List.of(
            Action.send(ALL, INIT, always()),
            Action.send(ALL, ECHO, fromBroadcaster(INIT)).oncePerBroadcast(),
            Action.send(ALL, ECHO, received(ECHO, Threshold.F_PLUS_1)),
            Action.send(ALL, ECHO, received(ECHO, Threshold.ONE)),
            Action.send(ALL, ECHO, received(ECHO, Threshold.ONE)).oncePerBroadcast(),
            Action.send(ALL, ECHO, received(ECHO, Threshold.atLeast(1, 0, 0, 1)))));
    private static final Situation SITUATION = new Situation(Kind.FAULTY_BROADCASTER, 1);
    /** Process 1 echoes m1, then m2, since two others do; process 2 the other way round. */
    private static final List<Step> SCHEDULE = List.of(Step.receive(1, 0, 0, 0), Step.receive(1, 0, 1, 1),
            Step.receive(2, 0, 0, 1), Step.receive(1, 2, 1, 1), Step.receive(2, 0, 1, 0), Step.receive(2, 1, 1, 0));

    private static final CompiledAlgorithm PROGRAM =
            ACTIONS.of(new int[] {SEND_INIT}, new int[] {ECHO_ONCE, ECHO_FROM_TWO});

    @Test
    void whatTheAlgorithmDoesLaterIsNotTheSameDoneEarlier() {
        Run end = new Run(PROGRAM, SITUATION);
        SCHEDULE.forEach(end::perform);
        end.settle();

        assertThat(PROGRAM.contentsMeet()).isTrue();
        assertThat(end.of(1).hasSent(1, 1, 0)).as("in the end it has").isTrue();
        assertThat(ACTIONS.wouldChange(end, ECHO_FROM_ONE)).isFalse();
        assertThat(ACTIONS.actingDuring(PROGRAM, SITUATION, SCHEDULE).get(ECHO_FROM_ONE)).isTrue();
    }

    @Test
    void aShutGuardAndAConditionThatNeverHoldsChangeNothing() {
        assertThat(ACTIONS.actingDuring(PROGRAM, SITUATION, SCHEDULE.subList(0, 2)))
                .matches(acting -> acting.get(ECHO_FROM_ONE), "nothing is in the way of an action without a guard")
                .matches(acting -> !acting.get(ECHO_FROM_THREE), "three have never echoed");
        assertThat(ACTIONS.actingDuring(PROGRAM, SITUATION, List.of(Step.receive(1, 0, 0, 0),
                Step.receive(2, 0, 0, 0), Step.receive(1, 0, 1, 1)))).as("both have echoed m1")
                .matches(acting -> !acting.get(ECHO_FROM_ONE_ONCE) && !acting.get(ECHO_ONCE), "both are guarded");
    }

    @Test
    void contentsMeetWhereThereAreSeveralAndAGuard() {
        assertThat(ACTIONS.of(new int[] {SEND_INIT}, new int[] {ECHO_FROM_TWO}).contentsMeet()).isFalse();
        assertThat(new CompiledActions(new SystemModel(FailureMode.BYZANTINE, 3, 1), List.of(INIT, ECHO),
                List.of(Action.send(ALL, ECHO, always()).oncePerBroadcast())).of(new int[0], new int[] {0})
                .contentsMeet()).isFalse();
    }

    /** One content, four processes; the first action is that of the broadcast. */
    private static CompiledActions ofOneContent(FailureMode mode) {
        return new CompiledActions(new SystemModel(mode, 4, 1), List.of(INIT, ECHO), List.of(
                Action.send(ALL, INIT, always()),
                Action.send(ALL, ECHO, received(INIT, Threshold.ONE)),
                Action.send(ALL, ECHO, received(ECHO, Threshold.F_PLUS_1)),
                Action.send(NEIGHBOURS, INIT, received(INIT, Threshold.ONE)),
                Action.send(MYSELF, ECHO, received(INIT, Threshold.ONE)),
                Action.deliver(received(INIT, Threshold.ONE)),
                Action.deliver(received(ECHO, Threshold.ONE))));
    }

    private static Run end(CompiledActions actions, Kind kind, int[] receive, Step... steps) {
        Run run = new Run(actions.of(new int[] {0}, receive), new Situation(kind, 1));
        List.of(steps).forEach(run::perform);
        run.settle();
        return run;
    }

    @Test
    void anActionWouldChangeARunIfSomebodyWhoHasReceivedAnythingHasNotDoneItYet() {
        CompiledActions actions = ofOneContent(FailureMode.BYZANTINE);
        Run quiet = end(actions, Kind.CORRECT_BROADCASTER, new int[0]);
        Run delivered = end(actions, Kind.CORRECT_BROADCASTER, new int[] {5});
        Run echoed = end(actions, Kind.CORRECT_BROADCASTER, new int[] {1});

        assertThat(wouldChange(actions, 7, quiet)).containsExactly(0, 1, 3, 4, 5);
        assertThat(wouldChange(actions, 7, delivered)).as("all have delivered").containsExactly(0, 1, 3, 4);
        assertThat(wouldChange(actions, 7, echoed)).as("all have echoed to all; only p1 has sent the other")
                .containsExactly(0, 3, 5, 6);
    }

    @Test
    void whoHasReceivedNothingDoesNothing() {
        CompiledActions actions = new CompiledActions(new SystemModel(FailureMode.BYZANTINE, 4, 1),
                List.of(INIT, ECHO), List.of(Action.send(ALL, INIT, always()), Action.deliver(always())));
        CompiledAlgorithm program = actions.of(new int[] {0}, new int[0]);
        Run nothing = new Run(program, new Situation(Kind.NO_BROADCAST, 1));
        nothing.settle();
        Run lie = new Run(program, new Situation(Kind.FAULTY_BROADCASTER, 1));
        lie.perform(Step.receive(2, 0, 0));
        lie.settle();

        assertThat(wouldChange(actions, 2, nothing)).isEmpty();
        assertThat(wouldChange(actions, 2, lie)).containsExactly(0, 1);
    }

    @Test
    void nobodySendsATypeThatNoActionMentions() {
        CompiledActions actions = ofOneContent(FailureMode.BYZANTINE);
        Situation lying = new Situation(Kind.NO_BROADCAST, 1);

        assertThat(new Run(actions.of(new int[] {0}, new int[] {5}), lying).perform(Step.receive(0, 3, 1)))
                .as("the second type").isFalse();
        assertThat(new Run(actions.of(new int[] {0}, new int[] {6}), lying).perform(Step.receive(0, 3, 1)))
                .as("it is waited for").isTrue();
        assertThat(new Run(actions.of(new int[] {0}, new int[] {1}), lying).perform(Step.receive(0, 3, 1)))
                .as("it is sent").isTrue();
    }

    @Test
    void inACrashSystemWhatCouldHaveBeenDoneEarlierCounts() {
        CompiledActions actions = ofOneContent(FailureMode.CRASH);
        Run delivered = end(actions, Kind.CORRECT_BROADCASTER, new int[] {5});

        assertThat(wouldChange(actions, 7, delivered)).as("delivering again too, before a crash")
                .containsExactly(0, 1, 3, 4, 5);
    }

    @Test
    void whatActsDuringARunCanBeAskedOfOneContent() {
        CompiledActions actions = ofOneContent(FailureMode.BYZANTINE);
        CompiledAlgorithm program = actions.of(new int[] {0}, new int[] {5});

        assertThat(actions.actingDuring(program, new Situation(Kind.CORRECT_BROADCASTER, 1), List.of()).stream())
                .as("to the end of the run, by the shortest way").containsExactly(0, 1, 3, 4);
        assertThat(actions.actingDuring(program, new Situation(Kind.NO_BROADCAST, 1), List.of()).stream()).isEmpty();
    }

    private static List<Integer> wouldChange(CompiledActions actions, int length, Run end) {
        return IntStream.range(0, length).filter(action -> actions.wouldChange(end, action)).boxed()
                .toList();
    }
}
