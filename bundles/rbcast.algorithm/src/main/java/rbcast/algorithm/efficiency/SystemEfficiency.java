// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.efficiency;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;

/**
 * The figures of section III-E in one system, found by executing the algorithm there.
 *
 * @param messages messages that processes which follow the algorithm send at most for one broadcast, of all contents
 *        together, whatever faulty ones do
 * @param messagesReached whether some run is known in which they send so many
 * @param messagesToWaitFor the least numbers that reach the thresholds of {@link Efficiency#messagesToWaitFor()}, in
 *        the same order; N + 1 for one that nobody reaches
 * @param goodCase a broadcast by a correct process when nobody fails
 * @param silentCase the same when as many processes as may fail are silent; that of {@code goodCase} where none may
 * @param faultyBroadcast the slowest broadcast by a faulty process that reaches some of the correct ones only; empty if
 *        there is none that makes anybody deliver
 * @param worstCaseSteps communication steps until every correct process has delivered what a correct one broadcasts,
 *        whatever faulty processes do, if no message between correct ones takes longer than one step; empty if some
 *        correct process may never deliver, or where {@code contentsMeet}
 * @param contentsMeet whether contents meet in guards, so that faulty processes may hold up more than by silence
 */
public record SystemEfficiency(SystemModel system, int messages, boolean messagesReached,
        List<Integer> messagesToWaitFor, Latency goodCase, Latency silentCase,
        Optional<FaultyBroadcast> faultyBroadcast, OptionalInt worstCaseSteps, boolean contentsMeet) {

    public SystemEfficiency {
        Objects.requireNonNull(system);
        Objects.requireNonNull(goodCase);
        Objects.requireNonNull(silentCase);
        Objects.requireNonNull(faultyBroadcast);
        Objects.requireNonNull(worstCaseSteps);
        messagesToWaitFor = List.copyOf(messagesToWaitFor);
    }

    /** Those of an algorithm. */
    public static SystemEfficiency of(Algorithm algorithm, SystemModel system) {
        boolean contentsMeet = system.contents() > 1 && algorithm.hasGuards();
        int silent = system.admits(new Situation(Kind.CORRECT_BROADCASTER, system.f())) ? system.f() : 0;
        Latency silentCase = Latency.of(algorithm, system, silent);
        return new SystemEfficiency(system, SentMessages.most(algorithm, system), !contentsMeet,
                Efficiency.of(algorithm).messagesToWaitFor().stream()
                        .map(threshold -> threshold.leastCount(system.n(), system.f())).toList(),
                Latency.of(algorithm, system, 0), silentCase, FaultyBroadcast.slowest(algorithm, system),
                contentsMeet ? OptionalInt.empty() : worst(algorithm, system, silentCase), contentsMeet);
    }

    /**
     * Silence is the worst that faulty processes can do: whatever happens in a run with so many silent ones happens, no
     * later, in every other in which the same are faulty. And of two numbers of them the greater is the worse for any
     * process that is correct with both. With one correct process only the broadcaster is; then one silent process less
     * counts, for what the others wait for.
     */
    private static OptionalInt worst(Algorithm algorithm, SystemModel system, Latency silentCase) {
        int silent = silentCase.silent();
        if (silent == 0 || system.n() - silent > 1 || silentCase.steps().isEmpty()) {
            return silentCase.steps();
        }
        OptionalInt ofTwo = Latency.of(algorithm, system, silent - 1).steps();
        return ofTwo.isEmpty() ? ofTwo
                : OptionalInt.of(Math.max(ofTwo.getAsInt(), silentCase.steps().getAsInt()));
    }
}
