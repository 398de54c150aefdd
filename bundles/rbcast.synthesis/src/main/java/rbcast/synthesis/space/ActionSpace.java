// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Destination;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.Instruction;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Once;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.run.CompiledActions;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.SystemModel;

/**
 * Every action that can be chosen, numbered from 0 (Table 2): each SEND by destination, type and condition, then each
 * DELIVER by condition, then STOP; those with guards, where there are any, after those of their instruction that have
 * none. Conditions are {@code true}, then the thresholds on type0, on type1, and so on, then the broadcaster's type0,
 * type1, and so on. The paper's inputs give 64 actions.
 */
public final class ActionSpace {

    /** Stands for "no type": a DELIVER sends none, a condition {@code true} awaits none. */
    public static final int NO_TYPE = -1;

    private final List<Action> actions;
    private final int types;
    private final int[] sentType;
    private final int[] awaitedType;
    private final int[][] rewards;
    private final int newTypeReward;

    private ActionSpace(List<Action> actions, int types, RewardTable rewards) {
        this.actions = List.copyOf(actions);
        this.types = types;
        this.sentType = new int[actions.size()];
        this.awaitedType = new int[actions.size()];
        this.rewards = new int[HandlerKind.values().length][actions.size() + 1];
        this.newTypeReward = rewards.ofNewType(1);
        for (int choice = 0; choice < actions.size(); choice++) {
            Action action = actions.get(choice);
            sentType[choice] = numberOf(Algorithm.sentType(action));
            awaitedType[choice] = numberOf(Algorithm.awaitedType(action));
            for (HandlerKind handler : HandlerKind.values()) {
                this.rewards[handler.ordinal()][choice] = rewards.of(action, handler);
            }
        }
        for (HandlerKind handler : HandlerKind.values()) {
            this.rewards[handler.ordinal()][actions.size()] = rewards.ofStop(handler);
        }
    }

    /**
     * The actions that a specification makes available. Without heuristic GH10 there are as many types as a
     * specification can have at all.
     */
    public static ActionSpace of(SynthesisSpecification specification) {
        boolean limited = specification.space().has(Heuristic.GH10);
        int types = limited ? specification.space().types() : AlgorithmSpace.MAX_TYPES;
        List<Condition> conditions = conditions(thresholds(specification), types);
        if (specification.space().asksForBroadcaster()) {
            numbered(types).forEach(type -> conditions.add(Condition.fromBroadcaster(type)));
        }
        Set<Once> guards = specification.space().hasGuards() ? EnumSet.allOf(Once.class)
                : EnumSet.of(Once.PER_CONTENT);
        List<Action> actions = new ArrayList<>();
        for (Once once : guards) {
            for (Destination destination : specification.space().destinations()) {
                numbered(types).forEach(type -> conditions.forEach(condition ->
                        actions.add(new Action(Instruction.send(destination, type), condition, once))));
            }
        }
        guards.forEach(once -> conditions.forEach(condition ->
                actions.add(new Action(Instruction.deliver(), condition, once))));
        return new ActionSpace(actions, types, specification.rewards().runtime());
    }

    private static List<MessageType> numbered(int types) {
        return IntStream.range(0, types).mapToObj(MessageType::numbered).toList();
    }

    private static List<Condition> conditions(Set<Threshold> thresholds, int types) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.always());
        numbered(types).forEach(type -> thresholds.forEach(threshold ->
                conditions.add(Condition.received(type, threshold))));
        return conditions;
    }

    private static Set<Threshold> thresholds(SynthesisSpecification specification) {
        Set<Threshold> thresholds = new LinkedHashSet<>(specification.space().thresholds());
        for (HandlerRules rules : List.of(specification.space().broadcast(), specification.space().receive())) {
            rules.thresholds().ifPresent(thresholds::addAll);
        }
        return thresholds;
    }

    private static int numberOf(Optional<MessageType> type) {
        int number = 0;
        while (type.isPresent() && !type.get().equals(MessageType.numbered(number))) {
            number++;
        }
        return type.isPresent() ? number : NO_TYPE;
    }

    /** Number of actions, STOP included. */
    public int size() {
        return actions.size() + 1;
    }

    /** Number of message types that actions may send or wait for. */
    public int types() {
        return types;
    }

    /** The number of STOP, the last one. */
    public int stop() {
        return actions.size();
    }

    /** @throws IndexOutOfBoundsException if the choice is STOP or out of range */
    public Action action(int choice) {
        return actions.get(choice);
    }

    /** The actions made ready to run in a system, without STOP; types have the numbers that they have here. */
    public CompiledActions programs(SystemModel system) {
        return new CompiledActions(system, numbered(types), actions);
    }

    /** Number of the type that the action sends, or {@link #NO_TYPE}. */
    public int sentType(int choice) {
        return choice == stop() ? NO_TYPE : sentType[choice];
    }

    /** Number of the type that the action waits for, or {@link #NO_TYPE}. */
    public int awaitedType(int choice) {
        return choice == stop() ? NO_TYPE : awaitedType[choice];
    }

    public boolean isSend(int choice) {
        return sentType(choice) != NO_TYPE;
    }

    public boolean isDeliver(int choice) {
        return choice != stop() && sentType[choice] == NO_TYPE;
    }

    /** The runtime reward of choosing an action for a handler, without that of a new type (Table 3). */
    public int reward(int choice, HandlerKind handler) {
        return rewards[handler.ordinal()][choice];
    }

    /** The runtime reward of a SEND that introduces the type of that number, beside its own. */
    public int rewardOfNewType(int type) {
        return newTypeReward * type;
    }

    /** The actions that fulfil a condition. */
    public BitSet where(IntPredicate condition) {
        BitSet chosen = new BitSet(size());
        for (int choice = 0; choice < size(); choice++) {
            chosen.set(choice, condition.test(choice));
        }
        return chosen;
    }

    /** As the language writes an action. */
    public String toString(int choice) {
        return choice == stop() ? "STOP" : actions.get(choice).toString();
    }
}
