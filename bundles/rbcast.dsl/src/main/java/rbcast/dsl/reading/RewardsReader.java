// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import rbcast.algorithm.Destination;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.efficiency.RewardTable;
import rbcast.algorithm.specification.Bonus;
import rbcast.algorithm.specification.Bound;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.Vocabulary;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.NewTypeReward;
import rbcast.dsl.ast.RewardDefinition;
import rbcast.dsl.ast.RewardSubject;
import rbcast.dsl.ast.RewardsLine;
import rbcast.dsl.ast.SendReward;
import rbcast.dsl.ast.ThresholdReward;
import rbcast.dsl.ast.WordReward;
import rbcast.dsl.writing.Wording;

/** Reads the rewards of a synthesis: those that are left out stay as they are. */
final class RewardsReader {

    private final Problems problems;
    private final Numbers numbers;
    private final ExpressionReader expressions;
    private final Map<String, Integer> rewards = new LinkedHashMap<>();
    private final Map<Threshold, Integer> thresholds = new LinkedHashMap<>();
    private final Set<Object> given = new HashSet<>();
    private final RewardTable base;
    private Bonus bonus;

    /** @param base has the rewards that no line names */
    RewardsReader(Problems problems, SynthesisSpecification base) {
        this.problems = problems;
        this.numbers = new Numbers(problems);
        this.expressions = new ExpressionReader(problems);
        this.base = base.rewards().runtime();
        this.bonus = base.rewards().bonus();
        thresholds.putAll(base.rewards().runtime().thresholds());
    }

    Bonus bonus() {
        return bonus;
    }

    RewardTable table() {
        return new RewardTable(rewards.getOrDefault(Destination.MYSELF.keyword(), base.sendMyself()),
                rewards.getOrDefault(Destination.NEIGHBOURS.keyword(), base.sendNeighbours()),
                rewards.getOrDefault(Destination.ALL.keyword(), base.sendAll()),
                rewards.getOrDefault("DELIVER", base.deliver()), rewards.getOrDefault("STOP", base.stop()),
                rewards.getOrDefault("true", base.always()), thresholds,
                rewards.getOrDefault("new type", base.newType()),
                rewards.getOrDefault("receive", base.receiveHandler()),
                Optional.ofNullable(rewards.get(Wording.BROADCASTER)).or(base::broadcaster),
                rewards.getOrDefault(Wording.GUARDS, base.guard()));
    }

    void read(RewardsLine line) {
        for (RewardDefinition definition : line.getRewards()) {
            subject(definition.getSubject()).ifPresent(subject -> {
                if (given.add(subject)) {
                    set(definition, subject);
                } else {
                    problems.add(ProblemKind.DUPLICATE_LINE, definition, "the reward of '" + subject
                            + "' is given twice: say it once");
                }
            });
        }
    }

    private Optional<?> subject(RewardSubject subject) {
        if (subject instanceof SendReward send) {
            Optional<Destination> destination = Vocabulary.destination(send.getDestination());
            if (destination.isEmpty()) {
                problems.add(ProblemKind.UNKNOWN_NAME, send, Literals.SEND_REWARD__DESTINATION,
                        Suggestions.unknown("destination", send.getDestination(), Destination.values()));
            }
            return destination.map(Destination::keyword);
        }
        if (subject instanceof NewTypeReward) {
            return Optional.of("new type");
        }
        return subject instanceof WordReward word ? Optional.of(word.getWord())
                : expressions.threshold(((ThresholdReward) subject).getThreshold());
    }

    private void set(RewardDefinition definition, Object subject) {
        boolean isBonus = subject.equals("correct") || subject.equals("incorrect");
        Bound bound = isBonus ? Bound.BONUS : Bound.REWARD;
        numbers.read(definition, Literals.REWARD_DEFINITION__VALUE, definition.getValue(), bound,
                "the reward of '" + subject + "' must be " + bound.range()).ifPresent(value -> set(subject, value));
    }

    private void set(Object subject, BigDecimal value) {
        if (subject.equals("correct")) {
            bonus = new Bonus(value.doubleValue(), bonus.incorrect());
        } else if (subject.equals("incorrect")) {
            bonus = new Bonus(bonus.correct(), value.doubleValue());
        } else if (subject instanceof Threshold threshold) {
            thresholds.put(threshold, value.intValueExact());
        } else {
            rewards.put((String) subject, value.intValueExact());
        }
    }
}
