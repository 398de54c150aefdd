// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import rbcast.algorithm.Once;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.specification.Bound;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.dsl.ast.ActionsLine;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.ConditionName;
import rbcast.dsl.ast.ConditionsLine;
import rbcast.dsl.ast.GuardName;
import rbcast.dsl.ast.GuardsLine;
import rbcast.dsl.ast.HandlerLine;
import rbcast.dsl.ast.InstructionName;
import rbcast.dsl.ast.InstructionsLine;
import rbcast.dsl.writing.Wording;

/** Reads what the learner may put into one of the handlers. */
final class HandlerRulesReader {

    private final Problems problems;
    private final Numbers numbers;
    private final ExpressionReader expressions;
    private HandlerRules rules;

    /** @param rules what holds unless a line says otherwise */
    HandlerRulesReader(Problems problems, HandlerRules rules) {
        this.problems = problems;
        this.numbers = new Numbers(problems);
        this.expressions = new ExpressionReader(problems);
        this.rules = rules;
    }

    HandlerRules rules() {
        return rules;
    }

    void read(HandlerLine line) {
        if (line instanceof InstructionsLine instructions) {
            read(instructions);
        } else if (line instanceof ConditionsLine conditions) {
            read(conditions);
        } else if (line instanceof GuardsLine guards) {
            read(guards);
        } else {
            read((ActionsLine) line);
        }
    }

    private void read(InstructionsLine line) {
        Set<String> names = new HashSet<>();
        for (InstructionName name : line.getInstructions()) {
            checkNew(names.add(name.getName()), name, name.getName());
        }
        // STOP may be listed, but it ends every handler anyway
        rules = rules.withInstructions(names.contains("SEND"), names.contains("DELIVER"));
    }

    private void read(GuardsLine line) {
        Set<Once> guards = EnumSet.noneOf(Once.class);
        for (GuardName name : line.getGuards()) {
            String words = String.join(" ", name.getWords());
            Optional<Once> once = Once.of(words);
            if (once.isEmpty()) {
                problems.add(ProblemKind.UNKNOWN_NAME, name, Suggestions.unknown("guard", words, Once.values()));
            } else {
                checkNew(guards.add(once.get()), name, words);
            }
        }
        if (!guards.isEmpty()) {
            rules = rules.withGuards(guards);
        }
    }

    private void read(ConditionsLine line) {
        boolean always = false;
        boolean all = false;
        boolean broadcaster = false;
        List<Threshold> thresholds = new ArrayList<>();
        for (ConditionName condition : line.getConditions()) {
            if (condition.isAlways()) {
                checkNew(!always, condition, "true");
                always = true;
            } else if (condition.isAll()) {
                checkNew(!all, condition, "thresholds");
                all = true;
            } else if (condition.isBroadcaster()) {
                checkNew(!broadcaster, condition, Wording.BROADCASTER);
                broadcaster = true;
            } else {
                expressions.threshold(condition.getThreshold()).ifPresent(threshold -> {
                    checkNew(!thresholds.contains(threshold), condition, threshold);
                    thresholds.add(threshold);
                });
            }
        }
        if (!Bound.THRESHOLDS.admits(thresholds.size())) {
            problems.add(ProblemKind.OUT_OF_RANGE, line, thresholds.size() + " thresholds: a handler can have up to "
                    + Bound.THRESHOLDS.greatest());
        }
        if (all && !thresholds.isEmpty()) {
            problems.add(ProblemKind.MISPLACED, line, "'thresholds' stands for all thresholds of the synthesis:"
                    + " name single ones or write 'thresholds', not both");
        }
        rules = rules.withConditions(always,
                all ? Optional.empty() : Optional.of(thresholds.stream().distinct().toList()), broadcaster);
    }

    private void checkNew(boolean isNew, EObject source, Object what) {
        if (!isNew) {
            problems.add(ProblemKind.REPEATED, source, null, "'" + what + "' is listed already: once is enough",
                    Fixes.removeItem(source));
        }
    }

    private void read(ActionsLine line) {
        Optional<Integer> least = number(line, Literals.ACTIONS_LINE__LEAST, line.getLeast());
        Optional<Integer> greatest = line.getGreatest() == null ? least
                : number(line, Literals.ACTIONS_LINE__GREATEST, line.getGreatest());
        if (least.isEmpty() || greatest.isEmpty()) {
            return;
        }
        if (greatest.get() < least.get()) {
            String meant = "%s actions %d to %d".formatted(line.getHandler(), greatest.get(), least.get());
            problems.add(ProblemKind.OUT_OF_RANGE, line, null,
                    "the greatest number of actions is below the least: write '" + meant + "'",
                    Fixes.replace(line, null, meant + ";"));
            return;
        }
        rules = rules.withActions(least.get(), greatest.get());
    }

    private Optional<Integer> number(ActionsLine line, EStructuralFeature feature, String written) {
        return numbers.read(line, feature, written, Bound.ACTIONS).map(BigDecimal::intValueExact);
    }
}
