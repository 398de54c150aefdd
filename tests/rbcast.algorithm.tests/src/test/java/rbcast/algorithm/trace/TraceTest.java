// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Event;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.trace.Arrow.Fate;
import rbcast.algorithm.trace.Finding.Outcome;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.testing.PaperAlgorithms;

class TraceTest {

    private static final SystemModel CRASH = new SystemModel(FailureMode.CRASH, 3, 1);
    private static final Situation FAULTY = new Situation(Kind.FAULTY_BROADCASTER, 1);
    private static final SystemModel BYZANTINE = new SystemModel(FailureMode.BYZANTINE, 4, 1);

    @Test
    void aCrashBetweenTwoSendsKeepsMessagesBackAndEndsALane() {
        Trace trace = Trace.of(PaperAlgorithms.ALGORITHM_1, new Counterexample(CRASH, FAULTY, Property.RB_AGREEMENT,
                List.of(Step.broadcast(new CrashPoint(0, List.of(1))))));

        assertThat(trace.lanes()).extracting(Lane::title).containsExactly("p1 (faulty broadcaster)", "p2", "p3");
        assertThat(trace.lanes().get(0).crashed()).hasValue(2);
        assertThat(trace.lanes().get(1).delivered()).hasValue(4);
        assertThat(trace.arrows()).extracting(Arrow::receiver, Arrow::fate, Arrow::received).containsExactly(
                tuple(0, Fate.PREVENTED, OptionalInt.empty()),
                tuple(1, Fate.RECEIVED, OptionalInt.of(3)),
                tuple(2, Fate.PREVENTED, OptionalInt.empty()));
        assertThat(trace.conclusion()).isEqualTo("RB-Agreement is violated: p2 delivered m, but p3 never does.");
        assertThat(trace.title()).isEqualTo("NoFailure in crash with N = 3, F = 1, faulty-broadcaster");
    }

    @Test
    void aReceiptShowsEveryThresholdThatWaitsForItsType() {
        Trace trace = Trace.of(PaperAlgorithms.ALGORITHM_4, BYZANTINE, new Situation(Kind.NO_BROADCAST, 1),
                List.of(Step.receive(0, 3, 1)));

        assertThat(trace.moments()).extracting(Moment::event).containsExactly(
                new Event.ByzantineSend(3, 0, 0, PaperAlgorithms.ALGORITHM_4.types().get(1)),
                new Event.Receive(0, 0, 3, PaperAlgorithms.ALGORITHM_4.types().get(1), 1));
        assertThat(trace.moments().get(1).tallies()).containsExactly(
                new Tally(new ActionSite(HandlerKind.RECEIVE, 1), PaperAlgorithms.ALGORITHM_4.types().get(1), 1, 2),
                new Tally(new ActionSite(HandlerKind.RECEIVE, 2), PaperAlgorithms.ALGORITHM_4.types().get(1), 1, 2));
        assertThat(trace.arrows()).singleElement().extracting(Arrow::lie).isEqualTo(true);
        assertThat(trace.lanes().get(3).title()).isEqualTo("p4 (Byzantine)");
    }

    @Test
    void whatMayStillHappenIsSaidOfARunThatGoesOn() {
        Trace before = Trace.of(PaperAlgorithms.ALGORITHM_1, CRASH, FAULTY, List.of());
        Trace halfway = Trace.of(PaperAlgorithms.ALGORITHM_1, CRASH, FAULTY, List.of(Step.broadcast()));
        Trace end = Trace.settled(PaperAlgorithms.ALGORITHM_1, CRASH, FAULTY, List.of(Step.broadcast()));

        assertThat(before.conclusion()).isEqualTo("The run has not come to an end: p1 has not broadcast yet.");
        assertThat(halfway.conclusion())
                .isEqualTo("The run has not come to an end: 2 messages to correct processes are on the way.");
        assertThat(halfway.finding(Property.RB_AGREEMENT).outcome()).isEqualTo(Outcome.OPEN);
        assertThat(halfway.finding(Property.RB_INTEGRITY).sentence()).isEqualTo("RB-Integrity holds so far.");
        assertThat(end.conclusion()).isEqualTo("No property is violated in this run.");
        assertThat(end.finding(Property.RB_AGREEMENT).sentence()).isEqualTo("RB-Agreement holds in this run.");
    }
}
