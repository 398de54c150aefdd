// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.run;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.testing.LiteratureAlgorithms.BRACHA;
import static rbcast.testing.LiteratureAlgorithms.CONSISTENT;
import static rbcast.testing.LiteratureAlgorithms.withoutGuards;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_1;
import static rbcast.testing.PaperAlgorithms.ALGORITHM_4;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
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

/** Runs in which a Byzantine broadcaster mixes two contents. */
class ContentsTest {

    private static final int INIT = 0;
    private static final int ECHO = 1;
    private static final SystemModel TWO = new SystemModel(FailureMode.BYZANTINE, 4, 1, 2);
    private static final Situation CORRECT = new Situation(Kind.CORRECT_BROADCASTER, 1);
    private static final Situation FAULTY = new Situation(Kind.FAULTY_BROADCASTER, 1);
    private static final Situation NO_BROADCAST = new Situation(Kind.NO_BROADCAST, 1);

    private static Run run(Algorithm algorithm, Situation situation, Step... steps) {
        Run run = new Run(new CompiledAlgorithm(algorithm, TWO), situation);
        for (Step step : steps) {
            assertThat(run.perform(step)).as("%s", step).isTrue();
        }
        return run;
    }

    @Test
    void aProcessEchoesOneContentOnlyWhereItsEchoIsGuarded() {
        Run guarded = run(BRACHA, FAULTY, Step.receive(1, 0, INIT, 1), Step.receive(1, 0, INIT, 0));
        Run free = run(withoutGuards(BRACHA), FAULTY, Step.receive(1, 0, INIT, 1), Step.receive(1, 0, INIT, 0));

        assertThat(guarded.of(1).hasSent(1, ECHO, 2)).isTrue();
        assertThat(guarded.of(0).hasSent(1, ECHO, 2)).isFalse();
        assertThat(free.of(0).hasSent(1, ECHO, 2)).isTrue();
    }

    @Test
    void aGuardOnADeliveryKeepsTheFirst() {
        Algorithm algorithm = Algorithm.of("A", Handler.of(), Handler.of(Action.deliver(
                Condition.received(new MessageType("a"), Threshold.ONE)).oncePerBroadcast()));
        Run run = run(algorithm, FAULTY, Step.receive(1, 0, 0, 1), Step.receive(1, 0, 0, 0));

        assertThat(run.of(1).hasDelivered(1)).isTrue();
        assertThat(run.of(0).hasDelivered(1)).isFalse();
        assertThat(run.violations()).doesNotContain(Property.RB_CONSISTENCY);
    }

    @Test
    void nobodyButTheBroadcasterMeetsASenderCondition() {
        Run byOther = run(BRACHA, new Situation(Kind.CORRECT_BROADCASTER, 1), Step.broadcast(),
                Step.receive(1, 3, INIT, 0));
        Run byBroadcaster = run(BRACHA, CORRECT, Step.broadcast(), Step.receive(1, 0, INIT, 0));

        assertThat(byOther.hasSent(1, ECHO, 2)).isFalse();
        assertThat(byBroadcaster.hasSent(1, ECHO, 2)).isTrue();
    }

    @Test
    void whereNobodyBroadcastsTheBroadcasterIsALiarThatMaySendWhatIsNotInitial() {
        Algorithm algorithm = Algorithm.of("A",
                Handler.of(Action.send(Destination.ALL, new MessageType("init"), Condition.always())),
                Handler.of(Action.send(Destination.ALL, new MessageType("echo"), Condition.always()),
                        Action.deliver(Condition.fromBroadcaster(new MessageType("echo")))));
        Run run = run(algorithm, NO_BROADCAST, Step.receive(0, 3, ECHO, 1));

        assertThat(run.of(1).hasDelivered(0)).isTrue();
        assertThat(run.violations()).contains(Property.RB_INTEGRITY);
    }

    @Test
    void ofAContentThatACorrectBroadcasterHasNotBroadcastNoInitialTypeIsMadeUp() {
        Run run = run(BRACHA, CORRECT, Step.broadcast());

        assertThat(run.perform(Step.receive(1, 3, INIT, 1))).isFalse();
        assertThat(run.perform(Step.receive(1, 3, ECHO, 1))).isTrue();
        assertThat(run.perform(Step.receive(1, 3, INIT, 0))).isTrue();
        assertThat(run.perform(Step.receive(1, 3, INIT, 2))).isFalse();
    }

    @Test
    void theBroadcastComesBeforeTheReceiptsOfEveryContent() {
        assertThat(run(BRACHA, CORRECT).perform(Step.receive(1, 3, ECHO, 1))).isFalse();
    }

    @Test
    void withoutAGuardTwoContentsAreDelivered() {
        Counterexample counterexample = new Counterexample(TWO, FAULTY, Property.RB_CONSISTENCY, List.of(
                Step.receive(1, 0, 0, 0), Step.receive(2, 0, 0, 0), Step.receive(1, 0, 0, 1),
                Step.receive(2, 0, 0, 1)));

        assertThat(Replay.of(ALGORITHM_4, counterexample).violated()).containsExactly(Property.RB_CONSISTENCY);
    }

    @Test
    void whatIsDeliveredOfAContentThatNobodyBroadcastLacksIntegrity() {
        Algorithm deliverAll = Algorithm.of("A",
                Handler.of(Action.send(Destination.ALL, new MessageType("a"), Condition.always())),
                Handler.of(Action.send(Destination.ALL, new MessageType("b"), Condition.always()),
                        Action.deliver(Condition.always())));
        Replay replay = Replay.of(deliverAll, new Counterexample(TWO, CORRECT, Property.RB_INTEGRITY,
                List.of(Step.broadcast(), Step.receive(1, 3, 1, 1))));

        assertThat(replay.violated()).containsExactly(Property.RB_INTEGRITY, Property.RB_CONSISTENCY);
    }

    @Test
    void agreementIsAskedOfEveryContent() {
        Replay replay = Replay.of(CONSISTENT, new Counterexample(TWO, FAULTY, Property.RB_AGREEMENT, List.of(
                Step.receive(1, 0, INIT, 1), Step.receive(2, 0, INIT, 1), Step.receive(1, 0, ECHO, 1))));

        assertThat(replay.violated()).containsExactly(Property.RB_AGREEMENT, Property.RB_UNIFORM_AGREEMENT);
    }

    @Test
    void everyEventNamesItsContent() {
        List<Event> events = new ArrayList<>();
        Run run = new Run(new CompiledAlgorithm(BRACHA, TWO), FAULTY, events::add);
        run.perform(Step.receive(1, 0, INIT, 1));

        assertThat(events).hasSize(3).allMatch(event -> event.content() == 1);
        assertThat(((Event.Send) events.get(2)).evidence()).hasValueSatisfying(
                evidence -> assertThat(evidence.fromBroadcaster()).isTrue());
    }

    @Test
    void aCopyIsIndependentInEveryContent() {
        Run run = run(BRACHA, FAULTY);
        Run copy = run.copy();
        copy.perform(Step.receive(1, 0, INIT, 1));

        assertThat(copy.of(1).hasSent(1, ECHO, 2)).isTrue();
        assertThat(run.of(1).hasSent(1, ECHO, 2)).isFalse();
        assertThat(run.perform(Step.receive(1, 0, INIT, 0))).isTrue();
        assertThat(run.hasSent(1, ECHO, 2)).isTrue();
    }

    @Test
    void everyContentHasToBeSettled() {
        Run run = run(ALGORITHM_1, FAULTY);
        assertThat(run.isSettled()).isTrue();
        Run echoing = run(BRACHA, FAULTY, Step.receive(1, 0, INIT, 1));

        assertThat(echoing.isSettled()).isFalse();
        echoing.settle();
        assertThat(echoing.isSettled()).isTrue();
        assertThat(echoing.of(1).received(2, ECHO)).isEqualTo(1);
    }
}
