// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.efficiency;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.Choices;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.run.Step.Receive;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;

/**
 * How long a broadcast by a correct process takes in one run: that in which every message to another process takes
 * exactly one communication step, a message to oneself none, and some processes, none of them the broadcaster, never do
 * anything. With nobody silent it is the good case.
 *
 * @param silent how many processes do nothing
 * @param steps communication steps until the last of the others has delivered; empty if some of them never does
 * @param messages messages that the others have sent when nothing is left to be received
 */
public record Latency(int silent, OptionalInt steps, int messages) {

    public Latency {
        Objects.requireNonNull(steps);
    }

    /**
     * Executes that run.
     *
     * @throws IllegalArgumentException if so many processes cannot be silent in the system
     */
    public static Latency of(Algorithm algorithm, SystemModel system, int silent) {
        Situation situation = new Situation(Kind.CORRECT_BROADCASTER, silent);
        if (!system.admits(situation)) {
            throw new IllegalArgumentException(silent + " silent processes in " + system);
        }
        Run run = new Run(new CompiledAlgorithm(algorithm, system), situation);
        run.perform(Step.broadcast());
        receiveOwn(run);
        OptionalInt delivered = OptionalInt.empty();
        int time = 0;
        for (List<Receive> arriving = toOthers(run);; arriving = toOthers(run)) {
            if (delivered.isEmpty() && everybodyHasDelivered(run)) {
                delivered = OptionalInt.of(time);
            }
            if (arriving.isEmpty()) {
                return new Latency(silent, delivered, SentMessages.of(run));
            }
            arriving.forEach(run::perform);
            receiveOwn(run);
            time++;
        }
    }

    /** What a process sends to itself is there at once, and so is what it sends to itself because of that. */
    private static void receiveOwn(Run run) {
        List<Receive> own = receipts(run, receipt -> receipt.sender() == receipt.receiver()).toList();
        while (!own.isEmpty()) {
            own.forEach(run::perform);
            own = receipts(run, receipt -> receipt.sender() == receipt.receiver()).toList();
        }
    }

    private static List<Receive> toOthers(Run run) {
        return receipts(run, receipt -> receipt.sender() != receipt.receiver()).toList();
    }

    private static Stream<Receive> receipts(Run run, Predicate<Receive> wanted) {
        return Choices.withoutCrashes(run).stream().filter(Receive.class::isInstance).map(Receive.class::cast)
                .filter(receipt -> run.isCorrect(receipt.receiver()) && run.isCorrect(receipt.sender()))
                .filter(wanted);
    }

    private static boolean everybodyHasDelivered(Run run) {
        boolean all = true;
        for (int process = 0; process < run.program().system().n(); process++) {
            all &= !run.isCorrect(process) || run.hasDelivered(process);
        }
        return all;
    }
}
