// SPDX-License-Identifier: EPL-2.0
package rbcast.examples;

import static rbcast.algorithm.Action.deliver;
import static rbcast.algorithm.Action.send;
import static rbcast.algorithm.Condition.always;
import static rbcast.algorithm.Destination.ALL;
import static rbcast.algorithm.Destination.NEIGHBOURS;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Handler;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.trace.Trace;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Counterexample;
import rbcast.algorithm.verdict.Replay;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.spin.SpinOracle;
import rbcast.tasks.trace.Lanes;
import rbcast.tasks.trace.SourceLines;

/**
 * Builds two algorithms, lets Spin find the run in which the first goes wrong, prints it, and executes the same
 * adversary and schedule on the second.
 */
public final class ReplayACounterexample {

    private static final MessageType A = new MessageType("a");
    private static final Handler BROADCAST = Handler.of(send(ALL, A, always()));
    private static final int WIDTH = 120;

    private ReplayACounterexample() {
    }

    public static void main(String[] arguments) {
        Algorithm naive = Algorithm.of("Naive", BROADCAST, Handler.of(deliver(always())));
        Algorithm eager = Algorithm.of("Eager", BROADCAST,
                Handler.of(send(NEIGHBOURS, A, always()), deliver(always())));
        SystemModel system = new SystemModel(FailureMode.CRASH, 3, 1);

        Verdict verdict = SpinOracle.usual().verify(naive, system, Property.usual(system), Cancellation.NEVER);
        if (!(verdict instanceof Violated violated)) {
            throw new IllegalStateException("Spin says " + verdict);
        }
        Counterexample counterexample = violated.counterexample();
        System.out.println("Naive violates " + counterexample.property() + ":");
        new Lanes(Trace.of(naive, counterexample), SourceLines.UNKNOWN).lines(WIDTH).forEach(System.out::println);

        Replay replay = Replay.of(eager, counterexample);
        System.out.println("Eager, under the same adversary and schedule, violates " + replay.violated() + " after "
                + replay.events().size() + " events.");
    }
}
