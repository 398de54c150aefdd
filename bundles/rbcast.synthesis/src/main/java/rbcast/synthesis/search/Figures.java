// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.List;
import java.util.stream.IntStream;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.efficiency.Efficiency;
import rbcast.algorithm.system.SystemModel;
import rbcast.synthesis.space.ActionSpace;

/**
 * What correct algorithms are compared by: the runtime reward and the figures of section III-E.
 *
 * @param reward the sum of the runtime rewards; the higher, the better
 * @param messages messages of one content at most, in each system; of this and what follows fewer are better
 * @param steps types that leave their sender
 * @param waits messages of one type that a process has to receive at least before it delivers, in each system; 0 if
 *        only RB-Broadcast delivers, N + 1 if nothing ever does
 */
public record Figures(int reward, List<Long> messages, int steps, List<Integer> waits) {

    public Figures {
        messages = List.copyOf(messages);
        waits = List.copyOf(waits);
    }

    /** Those of an algorithm in these systems. */
    public static Figures of(Algorithm algorithm, int reward, List<SystemModel> systems) {
        Efficiency efficiency = Efficiency.of(algorithm);
        return new Figures(reward, messages(efficiency, systems), efficiency.communicationSteps(),
                systems.stream().map(system -> efficiency.messagesToWaitFor().stream()
                        .mapToInt(threshold -> received(threshold.leastCount(system.n(), system.f())))
                        .min().orElse(algorithm.delivers() ? 0 : system.n() + 1)).toList());
    }

    /** The receive handler is run for a message: one has been received, whatever is waited for. */
    private static int received(int threshold) {
        return Math.max(1, threshold);
    }

    private static List<Long> messages(Efficiency efficiency, List<SystemModel> systems) {
        return systems.stream().map(system -> efficiency.messages().at(system.n())).toList();
    }

    /**
     * The best that an algorithm may come to that begins so: actions that are added send more messages and types, and
     * never fewer, but a further DELIVER may wait for less.
     *
     * @param leastWaits the least that any DELIVER of the space waits for, in each system
     */
    static Figures atBest(Algorithm begun, int reward, List<SystemModel> systems, List<Integer> leastWaits) {
        Efficiency efficiency = Efficiency.of(begun);
        return new Figures(reward, messages(efficiency, systems), efficiency.communicationSteps(), leastWaits);
    }

    /** The least that any DELIVER waits for which a handler may hold. */
    static List<Integer> leastWaits(ActionSpace space, List<SystemModel> systems, HandlerKind handler,
            IntStream available) {
        List<Integer> delivers = available.filter(space::isDeliver).boxed().toList();
        return systems.stream().map(system -> handler == HandlerKind.RB_BROADCAST ? 0 : delivers.stream()
                .mapToInt(choice -> space.action(choice).condition() instanceof Received some
                        ? received(some.threshold().leastCount(system.n(), system.f())) : 1)
                .min().orElse(system.n() + 1)).toList();
    }

    /** Whether no figure is worse than the other's. */
    public boolean areNoWorseThan(Figures other) {
        return reward >= other.reward && steps <= other.steps
                && IntStream.range(0, messages.size()).allMatch(i -> messages.get(i) <= other.messages.get(i))
                && IntStream.range(0, waits.size()).allMatch(i -> waits.get(i) <= other.waits.get(i));
    }
}
