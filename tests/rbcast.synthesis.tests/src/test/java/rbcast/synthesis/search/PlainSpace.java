// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Once;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.FailureMode;
import rbcast.synthesis.judge.Candidate;

/**
 * The space of a specification as the paper defines it (sections IV-A to IV-E): every sequence of actions that the
 * heuristics allow, written down without any class of the program that enumerates, prunes or orders. Where nobody
 * crashes, the order of a handler's actions has no meaning, and sequences of the same actions are listed once.
 */
final class PlainSpace {

    /** What a handler holds at most where GH6 is off. */
    private static final int WITHOUT_LIMIT = 12;
    private static final List<MessageType> TYPES = Stream.iterate(0, number -> number + 1)
            .limit(AlgorithmSpace.MAX_TYPES).map(MessageType::numbered).toList();

    /** An action, with what the heuristics ask of it: numbers of types, -1 for none. Each exists once. */
    private record Choice(int number, Action action, int sends, int awaits) {

        static Choice of(int number, Action action) {
            return new Choice(number, action, numberOf(Algorithm.sentType(action)),
                    numberOf(Algorithm.awaitedType(action)));
        }

        private static int numberOf(Optional<MessageType> type) {
            return type.map(each -> TYPES.indexOf(each)).orElse(-1);
        }

        boolean differsOnlyInDestination(Choice other) {
            return sends >= 0 && sends == other.sends && this != other
                    && action.condition().equals(other.action.condition());
        }
    }

    private final SynthesisSpecification specification;
    private final Set<Heuristic> on;
    private final boolean orderMatters;
    private final Map<HandlerKind, List<Choice>> choices = new EnumMap<>(HandlerKind.class);
    private final List<Choice> broadcast = new ArrayList<>();
    private final List<Choice> receive = new ArrayList<>();
    private int typesSent;
    private final Set<List<Integer>> met = new HashSet<>();
    private final List<Candidate> algorithms = new ArrayList<>();

    private PlainSpace(SynthesisSpecification specification) {
        this.specification = specification;
        this.on = specification.space().heuristics();
        this.orderMatters = orderMatters(specification);
        Map<Action, Choice> numbered = new HashMap<>();
        for (HandlerKind handler : HandlerKind.values()) {
            choices.put(handler, actions(specification, handler).stream().map(action ->
                    numbered.computeIfAbsent(action, unseen -> Choice.of(numbered.size(), unseen))).toList());
        }
    }

    /** Whether sequences of the same actions are listed each for itself. */
    static boolean orderMatters(SynthesisSpecification specification) {
        return specification.goal().systems().stream().anyMatch(system -> system.mode() == FailureMode.CRASH);
    }

    /** All algorithms with their rewards. */
    static List<Candidate> of(SynthesisSpecification specification) {
        PlainSpace space = new PlainSpace(specification);
        space.extend(HandlerKind.RB_BROADCAST, 0);
        return space.algorithms;
    }

    /** An upper bound on the number of sequences, for those who want a small space. */
    static double size(SynthesisSpecification specification) {
        boolean repeats = !specification.space().has(Heuristic.GH1);
        double size = 1;
        for (HandlerKind handler : HandlerKind.values()) {
            int number = actions(specification, handler).size();
            double sequences = 0;
            double ofThatLength = 1;
            for (int length = 0; length < greatest(specification, handler); length++) {
                sequences += ofThatLength;
                ofThatLength *= repeats ? number : Math.max(0, number - length);
            }
            size *= sequences;
        }
        return size;
    }

    private static HandlerRules rules(SynthesisSpecification specification, HandlerKind handler) {
        return specification.space().rules(handler);
    }

    private static int greatest(SynthesisSpecification specification, HandlerKind handler) {
        return specification.space().has(Heuristic.GH6) ? rules(specification, handler).maxActions()
                : WITHOUT_LIMIT;
    }

    /** What GH2, GH3, GH5 and GH10 leave for a handler. */
    private static List<Action> actions(SynthesisSpecification specification, HandlerKind handler) {
        Set<Heuristic> on = specification.space().heuristics();
        HandlerRules rules = rules(specification, handler);
        List<MessageType> types = on.contains(Heuristic.GH10) ? TYPES.subList(0, specification.space().types()) : TYPES;
        List<Action> actions = new ArrayList<>();
        for (Condition condition : conditions(specification, handler, types)) {
            if (!on.contains(Heuristic.GH2) || rules.deliver()) {
                actions.add(Action.deliver(condition));
            }
            for (MessageType type : types) {
                boolean initial = type.equals(types.get(0));
                boolean kept = !on.contains(Heuristic.GH5) || initial == (handler == HandlerKind.RB_BROADCAST);
                for (Destination destination : specification.space().destinations()) {
                    if (kept && (!on.contains(Heuristic.GH2) || rules.send())) {
                        actions.add(Action.send(destination, type, condition));
                    }
                }
            }
        }
        return actions.stream().flatMap(action -> guards(specification, rules).map(once ->
                once == Once.PER_BROADCAST ? action.oncePerBroadcast() : action)).toList();
    }

    /** Guards are among the conditions (GH3); without it, what stands without guards is always there. */
    private static Stream<Once> guards(SynthesisSpecification specification, HandlerRules rules) {
        boolean restricted = specification.space().has(Heuristic.GH3);
        boolean any = specification.space().broadcast().guards().contains(Once.PER_BROADCAST)
                || specification.space().receive().guards().contains(Once.PER_BROADCAST);
        return Stream.of(Once.values()).filter(once -> restricted ? rules.guards().contains(once)
                : once == Once.PER_CONTENT || any);
    }

    private static List<Condition> conditions(SynthesisSpecification specification, HandlerKind handler,
            List<MessageType> types) {
        boolean restricted = specification.space().has(Heuristic.GH3);
        HandlerRules rules = rules(specification, handler);
        Set<Threshold> thresholds = new LinkedHashSet<>();
        if (restricted) {
            thresholds.addAll(specification.space().thresholds(rules));
        } else {
            thresholds.addAll(specification.space().thresholds());
            specification.space().broadcast().thresholds().ifPresent(thresholds::addAll);
            specification.space().receive().thresholds().ifPresent(thresholds::addAll);
        }
        List<Condition> conditions = new ArrayList<>();
        if (!restricted || rules.always()) {
            conditions.add(Condition.always());
        }
        types.forEach(type -> thresholds.forEach(each -> conditions.add(Condition.received(type, each))));
        boolean broadcaster = restricted ? rules.broadcaster()
                : specification.space().broadcast().broadcaster() || specification.space().receive().broadcaster();
        if (broadcaster) {
            types.forEach(type -> conditions.add(Condition.fromBroadcaster(type)));
        }
        return conditions;
    }

    private void extend(HandlerKind handler, int reward) {
        List<Choice> chosen = handler == HandlerKind.RB_BROADCAST ? broadcast : receive;
        int withStop = chosen.size() + 1;
        HandlerRules rules = rules(specification, handler);
        if (!on.contains(Heuristic.GH6) || withStop >= rules.minActions()) {
            int ended = reward + specification.rewards().runtime().ofStop(handler);
            if (handler == HandlerKind.RECEIVE) {
                complete(ended);
            } else {
                extend(HandlerKind.RECEIVE, ended);
            }
        }
        if (withStop < greatest(specification, handler)) {
            choices.get(handler).stream().filter(this::isAllowed).toList().forEach(choice -> {
                boolean introduces = choice.sends() == typesSent;
                int gained = specification.rewards().runtime().of(choice.action(), handler)
                        + (introduces ? specification.rewards().runtime().ofNewType(typesSent) : 0);
                chosen.add(choice);
                typesSent += introduces ? 1 : 0;
                extend(handler, reward + gained);
                typesSent -= introduces ? 1 : 0;
                chosen.remove(chosen.size() - 1);
            });
        }
    }

    /** GH1, GH4, GH7, and types numbered in the order in which they are introduced. */
    private boolean isAllowed(Choice choice) {
        boolean allowed = choice.sends() <= typesSent
                && (!on.contains(Heuristic.GH7) || choice.awaits() < typesSent);
        for (List<Choice> handler : List.of(broadcast, receive)) {
            for (Choice present : handler) {
                allowed &= !on.contains(Heuristic.GH1) || present != choice;
                allowed &= !on.contains(Heuristic.GH4) || !present.differsOnlyInDestination(choice);
            }
        }
        return allowed;
    }

    private void complete(int reward) {
        boolean delivers = Stream.concat(broadcast.stream(), receive.stream()).anyMatch(each -> each.sends() < 0);
        if (on.contains(Heuristic.GH8) && !delivers) {
            return;
        }
        List<Choice> first = orderMatters ? broadcast : sorted(broadcast);
        List<Choice> second = orderMatters ? receive : sorted(receive);
        List<Integer> key = new ArrayList<>();
        first.forEach(choice -> key.add(choice.number()));
        key.add(-1);
        second.forEach(choice -> key.add(choice.number()));
        if (met.add(key)) {
            algorithms.add(new Candidate(algorithm(actions(first), actions(second)), reward));
        }
    }

    private static List<Choice> sorted(List<Choice> choices) {
        return choices.stream().sorted(Comparator.comparingInt(Choice::number)).toList();
    }

    private static List<Action> actions(List<Choice> choices) {
        return choices.stream().map(Choice::action).toList();
    }

    /** Types keep their numbers, whatever the order in which the actions send them. */
    private static Algorithm algorithm(List<Action> broadcast, List<Action> receive) {
        Handler first = new Handler(broadcast);
        Handler second = new Handler(receive);
        List<MessageType> types = Algorithm.typesInOrderOfFirstSend(first, second);
        return new Algorithm("A", "", types.stream().sorted().toList(), first, second);
    }

    /** Whether there is an algorithm of the same actions and reward. The search may put actions into another order. */
    static boolean holds(List<Candidate> space, Candidate candidate) {
        Map<Action, Long> broadcast = counted(candidate.algorithm().broadcast());
        Map<Action, Long> receive = counted(candidate.algorithm().receive());
        return space.stream().anyMatch(each -> each.reward() == candidate.reward()
                && counted(each.algorithm().broadcast()).equals(broadcast)
                && counted(each.algorithm().receive()).equals(receive));
    }

    private static Map<Action, Long> counted(Handler handler) {
        return handler.actions().stream().collect(Collectors.groupingBy(action -> action, Collectors.counting()));
    }
}
