// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.logic;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * A statement about integers: comparisons of linear sums under "and" and "or". There is no "not": the negation of a
 * comparison of integers is a comparison. Immutable.
 */
public sealed interface Formula {

    /** Holds for all values. */
    Formula TRUE = new And(List.of());
    /** Holds for none. */
    Formula FALSE = new Or(List.of());

    /** {@code sum >= 0}. */
    record NotNegative(Linear sum) implements Formula {
        @Override
        public Formula negated() {
            return notNegative(sum.times(-1).plus(-1));
        }

        @Override
        public boolean holds(ToLongFunction<String> values) {
            return sum.value(values) >= 0;
        }

        @Override
        public String toString() {
            return SmtLib.formula(this);
        }
    }

    /** All of them hold. */
    record And(List<Formula> parts) implements Formula {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public Formula negated() {
            return or(parts.stream().map(Formula::negated).toList());
        }

        @Override
        public boolean holds(ToLongFunction<String> values) {
            return parts.stream().allMatch(part -> part.holds(values));
        }

        @Override
        public String toString() {
            return SmtLib.formula(this);
        }
    }

    /** At least one of them holds. */
    record Or(List<Formula> parts) implements Formula {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public Formula negated() {
            return and(parts.stream().map(Formula::negated).toList());
        }

        @Override
        public boolean holds(ToLongFunction<String> values) {
            return parts.stream().anyMatch(part -> part.holds(values));
        }

        @Override
        public String toString() {
            return SmtLib.formula(this);
        }
    }

    /** Holds for exactly the other values. */
    Formula negated();

    /** Whether it holds for these values of the variables. */
    boolean holds(ToLongFunction<String> values);

    /** {@code sum >= 0}; {@link #TRUE} or {@link #FALSE} where no variable has a say. */
    static Formula notNegative(Linear sum) {
        return sum.isConstant() ? sum.constant() >= 0 ? TRUE : FALSE : new NotNegative(sum);
    }

    /** All of them hold; what is evident is left out. */
    static Formula and(List<Formula> parts) {
        Set<Formula> rest = new LinkedHashSet<>();
        for (Formula part : parts) {
            if (part.equals(FALSE)) {
                return FALSE;
            }
            rest.addAll(part instanceof And and ? and.parts() : List.of(part));
        }
        return rest.size() == 1 ? rest.iterator().next() : new And(List.copyOf(rest));
    }

    static Formula and(Formula... parts) {
        return and(Arrays.asList(parts));
    }

    /** At least one of them holds; what is evident is left out. */
    static Formula or(List<Formula> parts) {
        Set<Formula> rest = new LinkedHashSet<>();
        for (Formula part : parts) {
            if (part.equals(TRUE)) {
                return TRUE;
            }
            rest.addAll(part instanceof Or or ? or.parts() : List.of(part));
        }
        return rest.size() == 1 ? rest.iterator().next() : new Or(List.copyOf(rest));
    }

    static Formula or(Formula... parts) {
        return or(Arrays.asList(parts));
    }
}
