// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How the learner learns. What is left empty has the value of the preset, see the documentation of the learner.
 *
 * @param asPublished the preset: the paper's learner rather than the default one
 * @param policy choice of actions
 * @param learningRate alpha, above 0 and at most 1
 * @param discount gamma, from 0 to 1
 * @param ingredients which of the default learner's ingredients to use; empty for those of the preset
 */
public record Learning(boolean asPublished, Optional<Policy> policy, OptionalDouble learningRate,
        OptionalDouble discount, Optional<Set<Ingredient>> ingredients) {

    /** The default learner. */
    public static final Learning DEFAULT = preset(false);
    /** The paper's learner. */
    public static final Learning AS_PUBLISHED = preset(true);

    /** @throws IllegalArgumentException if a number is out of range; its message can be shown to a user */
    public Learning {
        Objects.requireNonNull(policy);
        ingredients = ingredients.map(chosen -> Set.copyOf(chosen));
        if (learningRate.isPresent() && !(learningRate.getAsDouble() > 0 && learningRate.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("the learning rate must be above 0 and at most 1");
        }
        if (discount.isPresent() && !(discount.getAsDouble() >= 0 && discount.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("the discount must be from 0 to 1");
        }
    }

    private static Learning preset(boolean asPublished) {
        return new Learning(asPublished, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
                Optional.empty());
    }

    /** The ingredients in use: those chosen, or all of them by default and none as published. */
    public Set<Ingredient> effectiveIngredients() {
        return ingredients.orElseGet(
                () -> asPublished ? EnumSet.noneOf(Ingredient.class) : EnumSet.allOf(Ingredient.class));
    }
}
