// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Condition.FromBroadcaster;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Handler;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.Instruction.Send;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.run.CompiledActions;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.system.SystemModel;

/**
 * The paper's action space (Table 2), heuristics (Table 4) and rewards (Table 3) for the inputs of a synthesis.
 * Actions are numbered from 0, those of one condition at equal distances; STOP has no number. GH9 is no matter of the
 * space, and GH8 is one of whole algorithms: see {@link Enumeration}.
 */
public final class Space {

    /** Stands for "no type", and for "no order". */
    private static final int NONE = -1;
    /** Greatest number of actions of a handler without GH6, STOP included. */
    private static final int ACTIONS_WITHOUT_LIMIT = 12;

    private final AlgorithmSpace inputs;
    private final RewardTable table;
    private final List<MessageType> types;
    private final List<Action> actions = new ArrayList<>();
    private final int[] sends;
    private final int[] awaits;
    /** Every condition, with its reward. */
    private final Map<Condition, Integer> conditions = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if a condition has no reward; its message can be shown to a user */
    public Space(AlgorithmSpace inputs, RewardTable rewards) {
        this.inputs = inputs;
        this.table = rewards;
        int number = inputs.has(Heuristic.GH10) ? inputs.types() : AlgorithmSpace.MAX_TYPES;
        this.types = IntStream.range(0, number).mapToObj(MessageType::numbered).toList();
        Set<Condition> all = addConditions();
        inputs.destinations().forEach(destination -> types.forEach(type ->
                all.forEach(condition -> actions.add(Action.send(destination, type, condition)))));
        all.forEach(condition -> actions.add(Action.deliver(condition)));
        if (inputs.hasGuards()) {
            actions.addAll(actions.stream().map(Action::oncePerBroadcast).toList());
        }
        this.sends = numbers(Algorithm::sentType);
        this.awaits = numbers(Algorithm::awaitedType);
    }

    private Set<Condition> addConditions() {
        Set<Threshold> thresholds = new LinkedHashSet<>(inputs.thresholds());
        thresholds.addAll(inputs.thresholds(inputs.broadcast()));
        thresholds.addAll(inputs.thresholds(inputs.receive()));
        conditions.put(Condition.always(), table.always());
        types.forEach(type -> thresholds.forEach(threshold -> conditions.put(Condition.received(type, threshold),
                known(Optional.ofNullable(table.thresholds().get(threshold)), threshold))));
        if (inputs.asksForBroadcaster()) {
            int reward = known(table.broadcaster(), "from the broadcaster");
            types.forEach(type -> conditions.put(Condition.fromBroadcaster(type), reward));
        }
        return conditions.keySet();
    }

    private static int known(Optional<Integer> reward, Object condition) {
        return reward.orElseThrow(() -> new IllegalArgumentException(condition + " has no reward"));
    }

    private int[] numbers(Function<Action, Optional<MessageType>> type) {
        return actions.stream().mapToInt(action -> type.apply(action).map(types::indexOf).orElse(NONE)).toArray();
    }

    /** GH1: no action twice in an algorithm. GH4: one destination for each type that is sent under a condition. */
    boolean mayStandTogether(int one, int other) {
        boolean alike = sends[one] != NONE && sends[one] == sends[other] && (one - other) % conditions.size() == 0;
        return one == other ? !inputs.has(Heuristic.GH1) : !alike || !inputs.has(Heuristic.GH4);
    }

    /**
     * What a handler may hold by GH2 (instructions), GH3 (conditions and guards) and GH5 (RB-Broadcast, and it alone,
     * sends type0).
     */
    int[] allowed(HandlerKind handler) {
        HandlerRules rules = inputs.rules(handler);
        return IntStream.range(0, actions.size()).filter(action -> {
            boolean instruction = delivers(action) ? rules.deliver() : rules.send();
            Condition when = actions.get(action).condition();
            boolean condition = rules.guards().contains(actions.get(action).once())
                    && (when instanceof FromBroadcaster ? rules.broadcaster() : when instanceof Received received
                    ? inputs.thresholds(rules).contains(received.threshold()) : rules.always());
            boolean type = delivers(action) || sends[action] == 0 == (handler == HandlerKind.RB_BROADCAST);
            return (instruction || !inputs.has(Heuristic.GH2)) && (condition || !inputs.has(Heuristic.GH3))
                    && (type || !inputs.has(Heuristic.GH5));
        }).toArray();
    }

    /** GH6: least number of actions of a handler, without STOP. */
    int least(HandlerKind handler) {
        return inputs.has(Heuristic.GH6) ? inputs.rules(handler).minActions() - 1 : 0;
    }

    /** GH6: greatest number of actions of a handler, without STOP. */
    int most(HandlerKind handler) {
        return (inputs.has(Heuristic.GH6) ? inputs.rules(handler).maxActions() : ACTIONS_WITHOUT_LIMIT) - 1;
    }

    /** Whether GH8 asks for a DELIVER. */
    boolean needsDeliver() {
        return inputs.has(Heuristic.GH8);
    }

    boolean delivers(int action) {
        return sends[action] == NONE;
    }

    /**
     * Whether an action can be chosen next: a SEND of a new type takes the next number, and GH7 only waits for what
     * is sent.
     *
     * @param sent the types sent so far, bit k for type k: the first ones
     */
    boolean canFollow(int action, int sent) {
        boolean awaited = awaits[action] == NONE || (sent >> awaits[action] & 1) != 0 || !inputs.has(Heuristic.GH7);
        return awaited && (sends[action] == NONE || sends[action] <= Integer.bitCount(sent));
    }

    /**
     * Puts actions into an order in which they can be chosen: each time the first one that can be. Choosing one never
     * keeps another from being chosen later, so if there is such an order, one is found; an order that is one stays
     * as it is.
     *
     * @param sent the types sent before
     * @return the types sent after them; negative if there is no such order
     */
    int arrange(int[] actions, int sent) {
        int after = sent;
        for (int place = 0; place < actions.length; place++) {
            int next = place;
            while (next < actions.length && !canFollow(actions[next], after)) {
                next++;
            }
            if (next == actions.length) {
                return NONE;
            }
            int action = actions[next];
            System.arraycopy(actions, place, actions, place + 1, next - place);
            actions[place] = action;
            after = sent(action, after);
        }
        return after;
    }

    /** The types sent once an action is added. */
    int sent(int action, int before) {
        return sends[action] == NONE ? before : before | 1 << sends[action];
    }

    /** Table 3, and the text below it: the reward of adding an action to a handler, that of a new type included. */
    long reward(int action, HandlerKind handler, int sent) {
        boolean introduces = sent(action, sent) != sent;
        return reward(actions.get(action), handler) + (introduces ? (long) table.newType() * sends[action] : 0);
    }

    private long reward(Action action, HandlerKind handler) {
        long instruction = action.instruction() instanceof Send send ? switch (send.destination()) {
            case MYSELF -> table.sendMyself();
            case NEIGHBOURS -> table.sendNeighbours();
            case ALL -> table.sendAll();
        } : table.deliver();
        return instruction + conditions.get(action.condition()) + (action.isGuarded() ? table.guard() : 0)
                + (handler == HandlerKind.RECEIVE ? table.receiveHandler() : 0);
    }

    /** The reward of STOP, whose condition is {@code true}. */
    long stop(HandlerKind handler) {
        return (long) table.stop() + table.always() + (handler == HandlerKind.RECEIVE ? table.receiveHandler() : 0);
    }

    /** No action of a handler adds more than this to a reward, whatever stands before it; at least 0. */
    long mostGained(HandlerKind handler) {
        long newType = Math.max(0, (long) table.newType() * (types.size() - 1));
        return IntStream.of(allowed(handler)).mapToLong(action -> reward(actions.get(action), handler) + newType)
                .reduce(0, Math::max);
    }

    /** The actions made ready to run in a system. */
    CompiledActions programs(SystemModel system) {
        return new CompiledActions(system, types, actions);
    }

    /** The reward of an algorithm as it stands; empty if its actions cannot be chosen in that order. */
    public Optional<Long> reward(Algorithm algorithm) {
        List<Integer> before = new ArrayList<>();
        long sum = 0;
        int sent = 0;
        boolean fits = algorithm.delivers() || !needsDeliver();
        for (HandlerKind handler : HandlerKind.values()) {
            int[] chosen = algorithm.handler(handler).actions().stream().mapToInt(actions::indexOf).toArray();
            int[] allowed = allowed(handler);
            fits &= chosen.length >= least(handler) && chosen.length <= most(handler);
            for (int i = 0; i < chosen.length && fits; i++) {
                int action = chosen[i];
                fits = IntStream.of(allowed).anyMatch(each -> each == action) && canFollow(action, sent)
                        && before.stream().allMatch(other -> mayStandTogether(action, other));
                sum += fits ? reward(action, handler, sent) : 0;
                sent = fits ? sent(action, sent) : sent;
                before.add(action);
            }
            sum += stop(handler);
        }
        return fits ? Optional.of(sum) : Optional.empty();
    }

    /** The algorithm with those actions in its handlers. */
    Algorithm algorithm(String name, int[] broadcast, int[] receive) {
        return Algorithm.of(name, handler(broadcast), handler(receive));
    }

    private Handler handler(int[] numbers) {
        return new Handler(IntStream.of(numbers).mapToObj(actions::get).toList());
    }
}
