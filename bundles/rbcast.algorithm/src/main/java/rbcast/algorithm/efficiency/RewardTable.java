// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.efficiency;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Condition.FromBroadcaster;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Destination;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.Instruction;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;

/**
 * The runtime rewards of section IV-C1: what each choice of an action costs. Table 3 is {@link #PAPER}.
 *
 * @param sendMyself reward of SEND to myself
 * @param sendNeighbours reward of SEND to neighbours
 * @param sendAll reward of SEND to all
 * @param deliver reward of DELIVER
 * @param stop reward of STOP
 * @param always reward of the condition {@code true}
 * @param thresholds reward of waiting for each threshold; one that is not listed costs what {@link #of(Threshold)} says
 * @param newType reward, for each step of a type's number, of a SEND that introduces the type: number k costs k times
 *        it
 * @param receiveHandler further reward of every action, STOP too, that stands in the receive handler
 * @param broadcaster reward of waiting for the broadcaster itself; if empty, that of waiting for one process
 * @param guard further reward of every action with a guard
 */
public record RewardTable(int sendMyself, int sendNeighbours, int sendAll, int deliver, int stop, int always,
        Map<Threshold, Integer> thresholds, int newType, int receiveHandler, Optional<Integer> broadcaster,
        int guard) {

    /**
     * Table 3 of the paper, and the rewards of the text that follows it. The paper has neither guards, which cost
     * nothing here, nor the condition on the broadcaster, which costs what waiting for one process does.
     */
    public static final RewardTable PAPER = new RewardTable(-1, -2, -3, -1, 0, 0, paperThresholds(), -1, -1);

    public RewardTable {
        thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(thresholds)));
        Objects.requireNonNull(broadcaster);
    }

    /** Rewards that say nothing of guards and the broadcaster. */
    public RewardTable(int sendMyself, int sendNeighbours, int sendAll, int deliver, int stop, int always,
            Map<Threshold, Integer> thresholds, int newType, int receiveHandler) {
        this(sendMyself, sendNeighbours, sendAll, deliver, stop, always, thresholds, newType, receiveHandler,
                Optional.empty(), 0);
    }

    private static Map<Threshold, Integer> paperThresholds() {
        Map<Threshold, Integer> rewards = new LinkedHashMap<>();
        rewards.put(Threshold.ONE, -1);
        rewards.put(Threshold.F_PLUS_1, -2);
        rewards.put(Threshold.HALF_N_PLUS_F, -3);
        rewards.put(Threshold.N_MINUS_F, -4);
        return rewards;
    }

    /** The sum of the runtime rewards of all actions of the algorithm, the STOP of both handlers included. */
    public int of(Algorithm algorithm) {
        int sum = 0;
        Set<MessageType> introduced = new HashSet<>();
        for (HandlerKind handler : HandlerKind.values()) {
            for (Action action : algorithm.handler(handler).actions()) {
                sum += of(action, handler);
                if (action.instruction() instanceof Send send && introduced.add(send.type())) {
                    sum += ofNewType(algorithm.numberOf(send.type()));
                }
            }
            sum += ofStop(handler);
        }
        return sum;
    }

    /** The reward of choosing an action for a handler, without that of a new type. */
    public int of(Action action, HandlerKind handler) {
        return of(action.instruction()) + of(action.condition()) + of(handler) + (action.isGuarded() ? guard : 0);
    }

    /** The reward of ending a handler. */
    public int ofStop(HandlerKind handler) {
        return stop + always + of(handler);
    }

    /** The reward of introducing the type of that number, from 0. */
    public int ofNewType(int number) {
        return newType * number;
    }

    private int of(Instruction instruction) {
        return instruction instanceof Send send ? of(send.destination()) : deliver;
    }

    private int of(Destination destination) {
        return switch (destination) {
            case MYSELF -> sendMyself;
            case NEIGHBOURS -> sendNeighbours;
            case ALL -> sendAll;
        };
    }

    /** The reward of waiting for the broadcaster itself. */
    public int ofBroadcaster() {
        return broadcaster.orElseGet(() -> of(Threshold.ONE));
    }

    private int of(Condition condition) {
        if (condition instanceof FromBroadcaster) {
            return ofBroadcaster();
        }
        return condition instanceof Received received ? of(received.threshold()) : always;
    }

    private int of(HandlerKind handler) {
        return handler == HandlerKind.RECEIVE ? receiveHandler : 0;
    }

    /**
     * The reward of waiting for a threshold. One that is not listed costs as much as the nearest listed one that is at
     * least as high in the tightest Byzantine systems (N = 3F + 1, F large), and one more than the costliest when all
     * listed ones are lower: the higher the threshold, the higher its cost. Thresholds that nobody reaches there are
     * equally high.
     */
    public int of(Threshold threshold) {
        Integer listed = thresholds.get(threshold);
        if (listed != null) {
            return listed;
        }
        int size = asymptotic(threshold);
        return thresholds.entrySet().stream()
                .filter(entry -> asymptotic(entry.getKey()) >= size)
                .min(Comparator.comparingInt(entry -> asymptotic(entry.getKey())))
                .map(Map.Entry::getValue)
                .orElseGet(() -> thresholds.values().stream().mapToInt(reward -> reward).min().orElse(0) - 1);
    }

    private static int asymptotic(Threshold threshold) {
        int large = 1000;
        return threshold.leastCount(3 * large + 1, large);
    }
}
