// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.efficiency;

import java.util.OptionalInt;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Condition.FromBroadcaster;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;
import rbcast.testing.AllRuns;

/** Messages counted in runs. */
final class CountedMessages {

    private CountedMessages() {
    }

    /** The most in any run of any situation; empty if there are too many states. */
    static OptionalInt most(Algorithm algorithm, SystemModel system, long bound) {
        CompiledAlgorithm program = new CompiledAlgorithm(algorithm, system);
        int most = 0;
        for (Kind kind : Kind.values()) {
            for (int faulty = kind == Kind.CORRECT_BROADCASTER ? 0 : 1; faulty < system.n(); faulty++) {
                Situation situation = new Situation(kind, faulty);
                if (system.admits(situation)) {
                    OptionalInt counted = AllRuns.mostMessages(program, situation, bound);
                    if (counted.isEmpty()) {
                        return counted;
                    }
                    most = Math.max(most, counted.getAsInt());
                }
            }
        }
        return OptionalInt.of(most);
    }

    /** Whether every action comes to be carried out by all that have its handler, when nobody fails. */
    static boolean everybodyDoesEverything(Algorithm algorithm, SystemModel system) {
        CompiledAlgorithm program = new CompiledAlgorithm(algorithm,
                new SystemModel(FailureMode.NO_FAILURE, system.n(), system.f()));
        Run run = new Run(program, new Situation(Kind.CORRECT_BROADCASTER, 0));
        run.settle();
        boolean all = algorithm.broadcast().actions().stream().map(Action::condition).allMatch(condition ->
                condition instanceof Condition.Always || condition instanceof Received received
                        && received.threshold().leastCount(system.n(), system.f()) == 0);
        for (int process = 0; process < system.n(); process++) {
            int each = process;
            all &= hasReceived(run, process) && algorithm.receive().actions().stream().map(Action::condition)
                    .allMatch(condition -> holds(run, algorithm, each, condition));
        }
        return all;
    }

    private static boolean hasReceived(Run run, int process) {
        int sum = 0;
        for (int type = 0; type < run.program().types(); type++) {
            sum += run.received(process, type);
        }
        return sum > 0;
    }

    private static boolean holds(Run run, Algorithm algorithm, int process, Condition condition) {
        SystemModel system = run.program().system();
        if (condition instanceof FromBroadcaster from) {
            return run.hasReceivedFromBroadcaster(process, algorithm.numberOf(from.type()));
        }
        return !(condition instanceof Received received)
                || run.received(process, algorithm.numberOf(received.type())) >= received.threshold()
                        .leastCount(system.n(), system.f());
    }
}
