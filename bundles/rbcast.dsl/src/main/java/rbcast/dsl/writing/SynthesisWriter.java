// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.writing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import rbcast.algorithm.Destination;
import rbcast.algorithm.Once;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.Bonus;
import rbcast.algorithm.specification.Budget;
import rbcast.algorithm.specification.Goal;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.Ingredient;
import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.Policy;
import rbcast.algorithm.specification.Policy.EpsilonGreedy;
import rbcast.algorithm.specification.Policy.UpperConfidenceBound;
import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.Property;

/** Writes the lines of a {@code synthesize} definition. */
public final class SynthesisWriter {

    private final SynthesisSpecification specification;
    private final List<String> lines = new ArrayList<>();

    private SynthesisWriter(SynthesisSpecification specification) {
        this.specification = specification;
    }

    /** The lines, in the order of the reference, without indentation. */
    public static List<String> lines(SynthesisSpecification specification) {
        return new SynthesisWriter(specification).write();
    }

    private List<String> write() {
        write(specification.goal());
        write(specification.space());
        writeRewards();
        Budget budget = specification.budget();
        lines.add(Wording.line("episodes", budget.episodes()));
        lines.add(Wording.line("simulations", budget.simulations()));
        lines.add(Wording.line("seed", specification.seed()));
        budget.time().ifPresent(time -> lines.add(Wording.line("time budget", text(time))));
        writeLearning(specification.learning());
        writeSwitches();
        if (specification.strategy() != Strategy.LEARNING) {
            lines.add(Wording.line("strategy", specification.strategy().keyword()));
        }
        return lines;
    }

    private void write(Goal goal) {
        lines.add(Wording.list("systems", Stream.concat(goal.systems().stream(), goal.generalSystems().stream())
                .map(Object::toString).toList()));
        lines.add(Wording.list("properties", goal.properties().stream().map(Property::keyword).toList()));
    }

    private void write(AlgorithmSpace space) {
        lines.add(Wording.line("types", space.types()));
        lines.add(Wording.list("thresholds", texts(space.thresholds())));
        if (!space.destinations().equals(EnumSet.allOf(Destination.class))) {
            lines.add(Wording.list("destinations", space.destinations().stream().map(Destination::keyword).toList()));
        }
        write("RB-Broadcast", space.broadcast(), HandlerRules.PAPER_BROADCAST);
        write("receive", space.receive(), HandlerRules.PAPER_RECEIVE);
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private void write(String handler, HandlerRules rules, HandlerRules paper) {
        if (rules.send() != paper.send() || rules.deliver() != paper.deliver()) {
            List<String> instructions = new ArrayList<>();
            addIf(rules.send(), instructions, "SEND");
            addIf(rules.deliver(), instructions, "DELIVER");
            lines.add(Wording.list(handler + " instructions", instructions));
        }
        if (rules.always() != paper.always() || !rules.thresholds().equals(paper.thresholds())
                || rules.broadcaster()) {
            List<String> conditions = new ArrayList<>();
            addIf(rules.always(), conditions, Wording.ALWAYS);
            conditions.addAll(rules.thresholds().map(SynthesisWriter::texts).orElse(List.of("thresholds")));
            addIf(rules.broadcaster(), conditions, Wording.BROADCASTER);
            lines.add(Wording.list(handler + " conditions", conditions));
        }
        if (!rules.guards().equals(paper.guards())) {
            lines.add(Wording.list(handler + " " + Wording.GUARDS,
                    rules.guards().stream().map(Once::keyword).toList()));
        }
        if (rules.minActions() != paper.minActions() || rules.maxActions() != paper.maxActions()) {
            lines.add(Wording.line(handler + " actions", rules.minActions() + " to " + rules.maxActions()));
        }
    }

    private static void addIf(boolean condition, List<String> list, String word) {
        if (condition) {
            list.add(word);
        }
    }

    private void writeRewards() {
        RewardTable table = specification.rewards().runtime();
        RewardTable paper = RewardTable.PAPER;
        List<String> rewards = new ArrayList<>();
        addReward(rewards, "SEND to myself", table.sendMyself(), paper.sendMyself());
        addReward(rewards, "SEND to neighbours", table.sendNeighbours(), paper.sendNeighbours());
        addReward(rewards, "SEND to all", table.sendAll(), paper.sendAll());
        addReward(rewards, "DELIVER", table.deliver(), paper.deliver());
        addReward(rewards, "STOP", table.stop(), paper.stop());
        addReward(rewards, Wording.ALWAYS, table.always(), paper.always());
        for (Map.Entry<Threshold, Integer> entry : table.thresholds().entrySet()) {
            if (!entry.getValue().equals(paper.thresholds().get(entry.getKey()))) {
                rewards.add(entry.getKey() + ": " + entry.getValue());
            }
        }
        table.broadcaster().ifPresent(reward -> rewards.add(Wording.BROADCASTER + ": " + reward));
        addReward(rewards, Wording.GUARDS, table.guard(), paper.guard());
        addReward(rewards, "new type", table.newType(), paper.newType());
        addReward(rewards, "receive", table.receiveHandler(), paper.receiveHandler());
        Bonus bonus = specification.rewards().bonus();
        addIf(bonus.correct() != Bonus.PAPER.correct(), rewards, "correct: " + text(bonus.correct()));
        addIf(bonus.incorrect() != Bonus.PAPER.incorrect(), rewards, "incorrect: " + text(bonus.incorrect()));
        if (!rewards.isEmpty()) {
            lines.add(Wording.list("rewards", rewards));
        }
    }

    private static void addReward(List<String> rewards, String subject, int value, int paper) {
        addIf(value != paper, rewards, subject + ": " + value);
    }

    private void writeLearning(Learning learning) {
        if (learning.asPublished()) {
            lines.add(Wording.line("learner", "as published"));
        }
        learning.policy().ifPresent(policy -> lines.add(Wording.line("policy", text(policy))));
        learning.learningRate().ifPresent(rate -> lines.add(Wording.line("learning rate", text(rate))));
        learning.discount().ifPresent(discount -> lines.add(Wording.line("discount", text(discount))));
    }

    private void writeSwitches() {
        Optional<Set<Ingredient>> chosen = specification.learning().ingredients();
        List<String> on = chosen.stream().flatMap(Set::stream).sorted(Comparator.naturalOrder())
                .map(Ingredient::keyword).toList();
        List<String> off = new ArrayList<>();
        Arrays.stream(Heuristic.values()).filter(heuristic -> !specification.space().has(heuristic))
                .forEach(heuristic -> off.add(heuristic.name()));
        chosen.ifPresent(ingredients -> Arrays.stream(Ingredient.values())
                .filter(ingredient -> !ingredients.contains(ingredient))
                .forEach(ingredient -> off.add(ingredient.keyword())));
        if (!on.isEmpty()) {
            lines.add(Wording.list("with", on));
        }
        if (!off.isEmpty()) {
            lines.add(Wording.list("without", off));
        }
    }

    private static String text(Policy policy) {
        if (policy instanceof UpperConfidenceBound bound) {
            return "UCB " + text(bound.factor());
        }
        return policy instanceof EpsilonGreedy greedy ? "epsilon-greedy " + text(greedy.epsilon()) : "greedy";
    }

    private static String text(double number) {
        BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
    }

    private static String text(Duration duration) {
        long seconds = duration.toSeconds();
        if (duration.getNano() != 0) {
            return BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(duration.getNano(), 9)).stripTrailingZeros()
                    .toPlainString() + " s";
        }
        return seconds % 3600 == 0 ? seconds / 3600 + " h" : seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
