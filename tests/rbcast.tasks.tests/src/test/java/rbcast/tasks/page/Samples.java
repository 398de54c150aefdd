// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.page;

import java.util.List;
import java.util.OptionalInt;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.simulation.Dice;
import rbcast.algorithm.simulation.Simulation;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.trace.Trace;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.tasks.trace.SourceLines;
import rbcast.testing.PaperAlgorithms;

/** Runs to be drawn. */
public final class Samples {

    /** Actions of both handlers begin in line 3. */
    public static final SourceLines LINES = site -> OptionalInt.of(site.index() + 3);

    private Samples() {
    }

    /** The broadcaster crashes in the middle of its SEND: RB-Agreement is violated in 5 events. */
    public static Trace crash() {
        return Trace.of(PaperAlgorithms.ALGORITHM_1, new Counterexample(new SystemModel(FailureMode.CRASH, 3, 1),
                new Situation(Kind.FAULTY_BROADCASTER, 1), Property.RB_AGREEMENT,
                List.of(Step.broadcast(new CrashPoint(0, List.of(1))))));
    }

    /** A liar makes three processes deliver what nobody has broadcast. */
    public static Trace forgery() {
        return Trace.of(PaperAlgorithms.ALGORITHM_2, new Counterexample(new SystemModel(FailureMode.BYZANTINE, 4, 1),
                new Situation(Kind.NO_BROADCAST, 1), Property.RB_INTEGRITY, List.of(Step.receive(0, 3, 1))));
    }

    /** A broadcaster who lies tells one process the one content, and another process the other, by their numbers. */
    public static Trace delivered(int first, int second) {
        return Trace.of(PaperAlgorithms.ALGORITHM_2, new Counterexample(
                new SystemModel(FailureMode.BYZANTINE, 4, 1, 2), new Situation(Kind.FAULTY_BROADCASTER, 1),
                Property.RB_CONSISTENCY, List.of(Step.receive(1, 0, 0, first), Step.receive(2, 0, 0, second))));
    }

    /** Bracha's algorithm among sixteen processes, all of whose messages arrive: more than a thousand events. */
    public static Trace thousandEvents() {
        MessageType init = new MessageType("init");
        MessageType echo = new MessageType("echo");
        MessageType ready = new MessageType("ready");
        Algorithm bracha = Algorithm.of("Bracha",
                Handler.of(Action.send(Destination.ALL, init, Condition.always())),
                Handler.of(Action.send(Destination.ALL, echo, Condition.received(init, Threshold.ONE)),
                        Action.send(Destination.ALL, ready,
                                Condition.received(echo, Threshold.moreThan(1, 1, 0, 2))),
                        Action.send(Destination.ALL, ready, Condition.received(ready, Threshold.F_PLUS_1)),
                        Action.deliver(Condition.received(ready, Threshold.atLeast(0, 2, 1, 1)))));
        Simulation start = Simulation.of(bracha, new SystemModel(FailureMode.BYZANTINE, 22, 5),
                new Situation(Kind.CORRECT_BROADCASTER, 5));
        return new Dice(1).play(start, Integer.MAX_VALUE).settled().trace();
    }
}
