// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import rbcast.algorithm.specification.Bound;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.Ingredient;
import rbcast.algorithm.specification.Learning;
import rbcast.algorithm.specification.Policy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.Vocabulary;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.LearnerLine;
import rbcast.dsl.ast.PolicyLine;
import rbcast.dsl.ast.SwitchLine;
import rbcast.dsl.ast.SwitchName;

/** Reads how the learner learns. */
final class LearningReader {

    private static final String AS_PUBLISHED = "as published";

    private final Problems problems;
    private final Numbers numbers;
    private final Learning base;
    private boolean asPublished;
    private Optional<Policy> policy;
    private OptionalDouble learningRate;
    private OptionalDouble discount;
    private final Set<Heuristic> heuristics = EnumSet.noneOf(Heuristic.class);
    private final Set<Ingredient> ingredientsOn = EnumSet.noneOf(Ingredient.class);
    private final Set<Ingredient> ingredientsOff = EnumSet.noneOf(Ingredient.class);
    private final Set<String> switched = new HashSet<>();

    /** @param base what holds unless a line says otherwise */
    LearningReader(Problems problems, SynthesisSpecification base) {
        this.problems = problems;
        this.numbers = new Numbers(problems);
        this.base = base.learning();
        this.asPublished = base.learning().asPublished();
        this.policy = base.learning().policy();
        this.learningRate = base.learning().learningRate();
        this.discount = base.learning().discount();
        heuristics.addAll(base.space().heuristics());
    }

    Set<Heuristic> heuristics() {
        return heuristics;
    }

    void learningRate(double value) {
        learningRate = OptionalDouble.of(value);
    }

    void discount(double value) {
        discount = OptionalDouble.of(value);
    }

    Learning learning() {
        return new Learning(asPublished, policy, learningRate, discount, ingredients());
    }

    /** Those of the preset, with the switches of the base, which may have another preset, and then with ours. */
    private Optional<Set<Ingredient>> ingredients() {
        if (base.ingredients().isEmpty() && ingredientsOn.isEmpty() && ingredientsOff.isEmpty()) {
            return Optional.empty();
        }
        Set<Ingredient> ofBase = base.effectiveIngredients();
        Set<Ingredient> presetOfBase = preset(base.asPublished());
        Set<Ingredient> chosen = EnumSet.noneOf(Ingredient.class);
        for (Ingredient ingredient : Ingredient.values()) {
            boolean switchedByBase = ofBase.contains(ingredient) != presetOfBase.contains(ingredient);
            boolean on = (switchedByBase ? ofBase : preset(asPublished)).contains(ingredient);
            if (!ingredientsOff.contains(ingredient) && (on || ingredientsOn.contains(ingredient))) {
                chosen.add(ingredient);
            }
        }
        return Optional.of(chosen);
    }

    private static Set<Ingredient> preset(boolean asPublished) {
        return (asPublished ? Learning.AS_PUBLISHED : Learning.DEFAULT).effectiveIngredients();
    }

    void read(LearnerLine line) {
        String words = String.join(" ", line.getWords());
        asPublished = words.equals(AS_PUBLISHED);
        if (!Vocabulary.learners().contains(words)) {
            problems.add(ProblemKind.UNKNOWN_NAME, line, Suggestions.unknown("learner", words, Vocabulary.learners()));
        }
    }

    void read(PolicyLine line) {
        switch (line.getName()) {
            case "UCB" -> number(line, Bound.UCB_FACTOR, "1.4")
                    .ifPresent(factor -> policy = Optional.of(new Policy.UpperConfidenceBound(factor)));
            case "epsilon-greedy" -> number(line, Bound.EPSILON, "0.1")
                    .ifPresent(epsilon -> policy = Optional.of(new Policy.EpsilonGreedy(epsilon)));
            case "greedy" -> greedy(line);
            default -> problems.add(ProblemKind.UNKNOWN_NAME, line, Literals.POLICY_LINE__NAME,
                    Suggestions.unknown("policy", line.getName(), Vocabulary.policies()));
        }
    }

    private void greedy(PolicyLine line) {
        if (line.getParameter() != null) {
            problems.add(ProblemKind.MISPLACED, line, Literals.POLICY_LINE__PARAMETER,
                    "the greedy policy takes no number: leave it out");
        }
        policy = Optional.of(new Policy.Greedy());
    }

    private Optional<Double> number(PolicyLine line, Bound bound, String example) {
        if (line.getParameter() == null) {
            problems.add(ProblemKind.MISSING, line, "%s is missing: add %s, such as %s"
                    .formatted(bound.what(), bound.range(), example));
            return Optional.empty();
        }
        return numbers.read(line, Literals.POLICY_LINE__PARAMETER, line.getParameter(), bound)
                .map(BigDecimal::doubleValue);
    }

    void read(SwitchLine line) {
        boolean on = line.getKind().equals("with");
        for (SwitchName name : line.getSwitches()) {
            String words = String.join(" ", name.getWords());
            Optional<Heuristic> heuristic = Vocabulary.heuristic(words);
            Optional<Ingredient> ingredient = Vocabulary.ingredient(words);
            if (heuristic.isEmpty() && ingredient.isEmpty()) {
                problems.add(ProblemKind.UNKNOWN_NAME, name,
                        Suggestions.unknown("heuristic or ingredient", words, Vocabulary.switches()));
            } else if (!switched.add(words)) {
                problems.add(ProblemKind.DUPLICATE_LINE, name, "'" + words + "' is switched twice: say it once");
            } else {
                heuristic.ifPresent(on ? heuristics::add : heuristics::remove);
                ingredient.ifPresent(on ? ingredientsOn::add : ingredientsOff::add);
            }
        }
    }
}
