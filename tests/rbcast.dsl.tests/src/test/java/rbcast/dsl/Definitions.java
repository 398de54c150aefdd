// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import rbcast.algorithm.Action;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition;
import rbcast.algorithm.Destination;
import rbcast.algorithm.Handler;
import rbcast.algorithm.Instruction;
import rbcast.algorithm.MessageType;
import rbcast.algorithm.Once;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.Bonus;
import rbcast.algorithm.specification.Budget;
import rbcast.algorithm.specification.Expectation;
import rbcast.algorithm.specification.GeneralExpectation;
import rbcast.algorithm.specification.Goal;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.Ingredient;
import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.algorithm.specification.Policy;
import rbcast.algorithm.specification.Resilience;
import rbcast.algorithm.specification.Rewards;
import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.specification.Verification;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/** Draws definitions of every shape that can be written, equal ones for equal seeds. */
final class Definitions {

    private static final List<String> NAMES = List.of("type0", "type1", "init", "echo", "ready", "t", "type", "t1", "m",
            "N", "F", "if", "SEND", "true", "received", "_x9", "algorithm", "none");
    private static final List<String> TEXTS = List.of("", "One line.", "Two\nlines", "a\n\n  b */ c", "* star *", "/",
            "// x", "  indented\nmore", "\u00e9\u4e2d", "x\n* item\n** item", "/** nested */", "\tx\n\ty");

    private final Random random;

    Definitions(long seed) {
        this.random = new Random(seed);
    }

    Algorithm algorithm() {
        Handler broadcast = handler();
        Handler receive = handler();
        List<MessageType> types =
                new ArrayList<>(Algorithm.typesInOrderOfFirstSend(broadcast, receive));
        if (random.nextInt(3) == 0) {
            MessageType unused = new MessageType("unused");
            types.add(random.nextInt(types.size() + 1), unused);
        }
        return new Algorithm(one(NAMES), documentation(), types, broadcast, receive);
    }

    private String documentation() {
        return Documentation.normal(one(TEXTS));
    }

    private Handler handler() {
        return new Handler(IntStream.range(0, random.nextInt(5)).mapToObj(index -> action()).toList());
    }

    private Action action() {
        Instruction instruction = random.nextInt(3) == 0 ? Instruction.deliver()
                : Instruction.send(one(List.of(Destination.values())), type());
        Action action = new Action(instruction, condition());
        return random.nextInt(3) == 0 ? action.oncePerBroadcast() : action;
    }

    private Condition condition() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> Condition.always();
            case 2 -> Condition.fromBroadcaster(type());
            default -> Condition.received(type(), threshold());
        };
    }

    private MessageType type() {
        return new MessageType(one(NAMES));
    }

    private Threshold threshold() {
        return switch (random.nextInt(3)) {
            case 0 -> one(AlgorithmSpace.PAPER_THRESHOLDS);
            case 1 -> new Threshold(small(), small(), small(), 1 + random.nextInt(5), random.nextBoolean());
            default -> new Threshold(large(), large() | 1, large(), 1, false);
        };
    }

    private int large() {
        return random.nextInt(20_000) - 10_000;
    }

    private int small() {
        return random.nextInt(9) - 4;
    }

    Verification verification(Algorithm algorithm) {
        Set<Property> properties = some(Property.class);
        properties.add(Property.RB_AGREEMENT);
        List<Expectation> expectations = IntStream.range(0, random.nextInt(4))
                .mapToObj(index -> new Expectation(system(), violation(properties))).toList();
        List<GeneralExpectation> general = IntStream.range(0, random.nextInt(3))
                .mapToObj(index -> new GeneralExpectation(resilience(), violation(properties))).toList();
        return new Verification(algorithm, properties, expectations, general);
    }

    private Optional<Set<Property>> violation(Set<Property> checked) {
        Set<Property> violated = some(Property.class);
        return violated.isEmpty() ? Optional.empty() : Optional.of(random.nextBoolean() ? violated : checked);
    }

    private SystemModel system() {
        int n = 1 + random.nextInt(SystemModel.MAX_PROCESSES);
        FailureMode mode = one(List.of(FailureMode.values()));
        int contents = mode == FailureMode.BYZANTINE ? 1 + random.nextInt(SystemModel.MAX_CONTENTS) : 1;
        return new SystemModel(mode, n, random.nextInt(n), contents);
    }

    private Resilience resilience() {
        FailureMode mode = one(List.of(FailureMode.values()));
        int contents = mode == FailureMode.BYZANTINE ? 1 + random.nextInt(SystemModel.MAX_CONTENTS) : 1;
        return new Resilience(mode, IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(index ->
                new LinearConstraint(small(), small(), small(), one(List.of(LinearConstraint.Relation.values()))))
                .toList(), contents);
    }

    SynthesisSpecification synthesis() {
        Set<Property> properties = some(Property.class);
        properties.add(Property.RB_VALIDITY);
        List<SystemModel> systems = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(index -> system()).distinct()
                .toList();
        List<Resilience> general = IntStream.range(0, random.nextInt(3)).mapToObj(index -> resilience()).distinct()
                .toList();
        return new SynthesisSpecification(one(NAMES), documentation(), new Goal(systems, general, properties),
                space(), new Rewards(rewards(), new Bonus(random.nextInt(200) / 4.0, random.nextInt(20) - 10)),
                learning(), one(List.of(Strategy.values())), budget(), random.nextLong());
    }

    private AlgorithmSpace space() {
        return new AlgorithmSpace(1 + random.nextInt(8), thresholds(), some(Destination.class),
                rules(HandlerRules.PAPER_BROADCAST), rules(HandlerRules.PAPER_RECEIVE), some(Heuristic.class));
    }

    private Budget budget() {
        return new Budget(1 + random.nextInt(100_000), 1 + random.nextInt(9),
                random.nextBoolean() ? Optional.empty() : Optional.of(duration()));
    }

    private Duration duration() {
        return switch (random.nextInt(4)) {
            case 0 -> Duration.ofHours(1 + random.nextInt(100));
            case 1 -> Duration.ofMinutes(1 + random.nextInt(100));
            case 2 -> Duration.ofSeconds(1 + random.nextInt(10_000));
            default -> Duration.ofNanos(1L + random.nextInt(Integer.MAX_VALUE));
        };
    }

    private List<Threshold> thresholds() {
        return IntStream.range(0, random.nextInt(5)).mapToObj(index -> threshold()).distinct().toList();
    }

    private HandlerRules rules(HandlerRules paper) {
        if (random.nextInt(3) == 0) {
            return paper;
        }
        int least = 1 + random.nextInt(3);
        return new HandlerRules(random.nextBoolean(), random.nextBoolean(), random.nextBoolean(),
                random.nextBoolean() ? Optional.empty() : Optional.of(thresholds()), random.nextBoolean(), guards(),
                least, least + random.nextInt(3));
    }

    private Set<Once> guards() {
        return one(List.of(Set.of(Once.PER_CONTENT), Set.of(Once.PER_BROADCAST), EnumSet.allOf(Once.class)));
    }

    private RewardTable rewards() {
        Map<Threshold, Integer> thresholds = new LinkedHashMap<>(RewardTable.PAPER.thresholds());
        thresholds().forEach(threshold -> thresholds.put(threshold, small()));
        return new RewardTable(small(), small(), small(), small(), small(), small(), thresholds, small(), small(),
                random.nextBoolean() ? Optional.empty() : Optional.of(small()), small());
    }

    private Learning learning() {
        Policy policy = switch (random.nextInt(3)) {
            case 0 -> new Policy.UpperConfidenceBound(random.nextInt(100) / 10.0);
            case 1 -> new Policy.EpsilonGreedy(random.nextDouble());
            default -> new Policy.Greedy();
        };
        return new Learning(random.nextBoolean(), random.nextBoolean() ? Optional.empty() : Optional.of(policy),
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(1 - random.nextDouble()),
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
                random.nextBoolean() ? Optional.empty() : Optional.of(some(Ingredient.class)));
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        Set<E> chosen = EnumSet.allOf(type);
        chosen.removeIf(value -> random.nextInt(3) == 0);
        return chosen;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
