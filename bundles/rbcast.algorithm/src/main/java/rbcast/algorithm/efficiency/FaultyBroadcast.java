// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.efficiency;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Condition.Always;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;

/**
 * How long a broadcast by a faulty process takes that reaches some of the correct processes only: what its RB-Broadcast
 * handler sends comes to them in the first communication step, and nothing else comes from faulty processes ever. A
 * process that crashes does so in the first SEND to others.
 *
 * @param reached how many correct processes it reaches
 * @param steps communication steps until the last correct process has delivered; empty if some deliver and others never
 *        do
 */
public record FaultyBroadcast(int reached, OptionalInt steps) {

    public FaultyBroadcast {
        Objects.requireNonNull(steps);
    }

    /**
     * The slowest of these broadcasts that makes anybody deliver: that which reaches as few as it takes. Whatever
     * happens in it happens, no later, when more are reached; so if it makes all deliver, all others do, and no later.
     *
     * @return empty if no process may fail, or none of them makes anybody deliver
     */
    public static Optional<FaultyBroadcast> slowest(Algorithm algorithm, SystemModel system) {
        if (system.f() == 0 || system.mode() == FailureMode.NO_FAILURE) {
            return Optional.empty();
        }
        Situation situation = new Situation(Kind.FAULTY_BROADCASTER, system.f());
        CompiledAlgorithm program = new CompiledAlgorithm(algorithm, system);
        Optional<FaultyBroadcast> slowest = Optional.empty();
        int tooFew = 0;
        int most = system.n() - system.f();
        while (tooFew < most) {
            int reached = (tooFew + most + 1) / 2;
            Run run = new Run(program, situation);
            begin(run, algorithm, Rounds.correct(run).limit(reached).boxed().toList());
            OptionalInt steps = Rounds.untilAllHaveDelivered(run, 1);
            if (Rounds.correct(run).anyMatch(run::hasDelivered)) {
                slowest = Optional.of(new FaultyBroadcast(reached, steps));
                most = reached - 1;
            } else {
                tooFew = reached;
            }
        }
        return slowest;
    }

    private static void begin(Run run, Algorithm algorithm, List<Integer> reached) {
        if (run.program().system().mode() == FailureMode.CRASH) {
            firstSend(algorithm, run.program().system())
                    .ifPresent(place -> run.perform(Step.broadcast(new CrashPoint(place, reached))));
        } else if (run.program().system().mode() == FailureMode.OMISSION) {
            run.perform(Step.broadcast());
        }
        List<Integer> types = new ArrayList<>();
        algorithm.initialTypes().forEach(type -> types.add(algorithm.numberOf(type)));
        reached.forEach(receiver -> types.forEach(type -> run.perform(Step.receive(receiver, 0, type))));
    }

    /** Place of the first action of RB-Broadcast that sends to others whatever has been received. */
    private static OptionalInt firstSend(Algorithm algorithm, SystemModel system) {
        List<Action> actions = algorithm.broadcast().actions();
        return IntStream.range(0, actions.size()).filter(place -> holdsAtOnce(actions.get(place).condition(), system)
                && actions.get(place).instruction() instanceof Send send
                && send.destination().includesOthers()).findFirst();
    }

    /** In some systems a threshold takes no message at all: F - 1 where one process may fail. */
    private static boolean holdsAtOnce(Condition condition, SystemModel system) {
        return condition instanceof Always || condition instanceof Received received
                && received.threshold().leastCount(system.n(), system.f()) == 0;
    }
}
