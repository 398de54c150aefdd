// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.CrashSite;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.simulation.Move.Kind;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;
import rbcast.testing.PaperAlgorithms;

class SimulationTest {

    private static final SystemModel BYZANTINE = new SystemModel(FailureMode.BYZANTINE, 4, 1);
    private static final SystemModel CRASH = new SystemModel(FailureMode.CRASH, 3, 1);
    private static final Situation NOBODY = new Situation(Situation.Kind.NO_BROADCAST, 1);
    private static final Situation FAULTY = new Situation(Situation.Kind.FAULTY_BROADCASTER, 1);
    private static final Situation CORRECT = new Situation(Situation.Kind.CORRECT_BROADCASTER, 1);

    @Test
    void firstOfAllTheBroadcasterBroadcasts() {
        Simulation simulation = Simulation.of(PaperAlgorithms.ALGORITHM_1, CRASH, CORRECT);

        assertThat(simulation.moves()).containsExactly(new Move(Kind.BROADCAST, Step.broadcast()),
                new Move(Kind.CRASH, Step.crash(2)));
    }

    @Test
    void aLiarMayMakeUpWhatIsNoBroadcast() {
        Simulation simulation = Simulation.of(PaperAlgorithms.ALGORITHM_4, BYZANTINE, NOBODY);

        assertThat(simulation.moves()).containsExactly(new Move(Kind.LIE, Step.receive(0, 3, 1)),
                new Move(Kind.LIE, Step.receive(1, 3, 1)), new Move(Kind.LIE, Step.receive(2, 3, 1)));
    }

    @Test
    void whatAFaultyProcessHasSentToOthersMayBeLost() {
        Simulation simulation = Simulation.of(PaperAlgorithms.ALGORITHM_1, new SystemModel(FailureMode.OMISSION, 3, 1),
                FAULTY).after(Step.broadcast());

        assertThat(simulation.moves()).containsExactly(new Move(Kind.RECEIVE, Step.receive(0, 0, 0)),
                new Move(Kind.RECEIVE, Step.receive(1, 0, 0)), new Move(Kind.RECEIVE, Step.receive(2, 0, 0)),
                new Move(Kind.LOSE, Step.lose(1, 0, 0)), new Move(Kind.LOSE, Step.lose(2, 0, 0)));
        assertThat(simulation.after(Step.lose(1, 0, 0)).isPossible(Step.receive(1, 0, 0))).isFalse();
    }

    @Test
    void aSendCanBeCutShortForAnySetOfItsDestinations() {
        Simulation simulation = Simulation.of(PaperAlgorithms.ALGORITHM_1, CRASH, FAULTY);

        assertThat(simulation.crashSites(Step.broadcast())).containsExactly(new CrashSite(0, List.of(1, 2)),
                new CrashSite(1, List.of()));
    }

    @Test
    void everyObstacleHasItsWords() {
        Simulation nobody = Simulation.of(PaperAlgorithms.ALGORITHM_4, BYZANTINE, NOBODY);
        Simulation start = Simulation.of(PaperAlgorithms.ALGORITHM_1, CRASH, FAULTY);
        Simulation begun = start.after(Step.broadcast());
        Simulation down = start.after(Step.crash(0));

        assertThat(nobody.obstacle(Step.broadcast())).contains("nobody broadcasts in this situation");
        assertThat(nobody.obstacle(Step.receive(0, 3, 0))).contains(
                "nobody broadcasts in this situation, and for p4 to send type0 would be to broadcast");
        assertThat(nobody.obstacle(Step.receive(3, 3, 1)))
                .contains("p4 is Byzantine: what it receives makes no difference");
        assertThat(nobody.obstacle(Step.crash(3))).contains("nobody crashes in a byzantine system");
        assertThat(nobody.obstacle(Step.receive(0, 1, 1))).contains("p2 has not sent type1 to p1");
        assertThat(nobody.after(Step.receive(0, 3, 1)).obstacle(Step.receive(0, 3, 1)))
                .contains("p1 has received type1 from p4 already");
        assertThat(start.obstacle(Step.receive(1, 0, 0))).contains("p1 has to broadcast first");
        assertThat(start.obstacle(Step.crash(1))).contains("p2 is correct in this situation: it never crashes");
        assertThat(start.obstacle(Step.crash(7))).contains("there is no p8: the processes are p1 to p3");
        assertThat(begun.obstacle(Step.broadcast())).contains("p1 has broadcast already");
        assertThat(begun.obstacle(Step.receive(1, 0, 4))).contains("the algorithm has no such message type");
        assertThat(begun.obstacle(Step.receive(1, 0, 0, CrashPoint.before(0))))
                .contains("p2 is correct in this situation: it never crashes");
        assertThat(begun.after(Step.receive(1, 0, 0)).obstacle(Step.receive(1, 0, 0)))
                .contains("p2 has received type0 from p1 already");
        assertThat(down.obstacle(Step.broadcast())).contains("p1 has crashed");
        assertThat(down.obstacle(Step.crash(0))).contains("p1 has crashed already");
        assertThat(begun.after(Step.crash(0)).obstacle(Step.receive(0, 0, 0))).contains("p1 has crashed");
        assertThat(Simulation.of(PaperAlgorithms.ALGORITHM_4, BYZANTINE, FAULTY).obstacle(Step.broadcast()))
                .hasValueSatisfying(words -> assertThat(words).startsWith("p1 is Byzantine and runs no handler"));
    }

    @Test
    void aSituationThatTheSystemDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> Simulation.of(PaperAlgorithms.ALGORITHM_1, CRASH, NOBODY))
                .hasMessage("there is no 'no-broadcast with 1 faulty process' in crash with N = 3, F = 1");
        assertThatThrownBy(() -> Simulation.of(PaperAlgorithms.ALGORITHM_1, CRASH,
                new Situation(Situation.Kind.CORRECT_BROADCASTER, 2))).isInstanceOf(IllegalArgumentException.class);
    }

    /** The first choices of {@link java.util.Random} are nearly the same for seeds that people count on from 1. */
    @Test
    void seedsThatFollowOneAnotherDoNotBeginAlike() {
        Simulation start = Simulation.of(PaperAlgorithms.ALGORITHM_1, CRASH, FAULTY);

        assertThat(LongStream.rangeClosed(1, 100).mapToObj(seed -> new Dice(seed).play(start, 1).steps()).distinct())
                .as("nobody crashes, a crash before the SEND, after it, and in it for any set of receivers")
                .contains(List.of(Step.broadcast()), List.of(Step.broadcast(CrashPoint.before(0))),
                        List.of(Step.broadcast(CrashPoint.before(1))),
                        List.of(Step.broadcast(new CrashPoint(0, List.of(1)))),
                        List.of(Step.broadcast(new CrashPoint(0, List.of(2)))),
                        List.of(Step.broadcast(new CrashPoint(0, List.of(1, 2)))));
    }
}
