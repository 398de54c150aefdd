// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.logic;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** A sum of integer variables with integer coefficients, and a constant. Immutable; equal sums are equal objects. */
public final class Linear {

    public static final Linear ZERO = of(0);

    private final SortedMap<String, Long> coefficients;
    private final long constant;

    private Linear(SortedMap<String, Long> coefficients, long constant) {
        coefficients.values().removeIf(coefficient -> coefficient == 0);
        this.coefficients = coefficients;
        this.constant = constant;
    }

    /** A constant. */
    public static Linear of(long constant) {
        return new Linear(new TreeMap<>(), constant);
    }

    /** A variable by itself. */
    public static Linear variable(String name) {
        return new Linear(new TreeMap<>(Map.of(name, 1L)), 0);
    }

    /** @throws ArithmeticException if a number leaves the range of long */
    public Linear plus(Linear other) {
        return sum(List.of(this, other));
    }

    /** @throws ArithmeticException if a number leaves the range of long */
    public static Linear sum(Collection<Linear> parts) {
        SortedMap<String, Long> sum = new TreeMap<>();
        long constant = 0;
        for (Linear part : parts) {
            part.coefficients.forEach((name, coefficient) -> sum.merge(name, coefficient, Math::addExact));
            constant = Math.addExact(constant, part.constant);
        }
        return new Linear(sum, constant);
    }

    /** @throws ArithmeticException if a number leaves the range of long */
    public Linear plus(long number) {
        return plus(of(number));
    }

    /** @throws ArithmeticException if a number leaves the range of long */
    public Linear times(long factor) {
        SortedMap<String, Long> product = new TreeMap<>();
        coefficients.forEach((name, coefficient) -> product.put(name, Math.multiplyExact(coefficient, factor)));
        return new Linear(product, Math.multiplyExact(constant, factor));
    }

    /** @throws ArithmeticException if a number leaves the range of long */
    public Linear minus(Linear other) {
        return plus(other.times(-1));
    }

    /** {@code this >= other}. */
    public Formula atLeast(Linear other) {
        return Formula.notNegative(minus(other));
    }

    /** {@code this >= number}. */
    public Formula atLeast(long number) {
        return atLeast(of(number));
    }

    /** {@code this <= other}. */
    public Formula atMost(Linear other) {
        return other.atLeast(this);
    }

    /** {@code this = other}. */
    public Formula equalTo(Linear other) {
        return Formula.and(atLeast(other), atMost(other));
    }

    /** {@code this = number}. */
    public Formula equalTo(long number) {
        return equalTo(of(number));
    }

    /** The variables that occur, in the order of their names, with what they are multiplied by; never 0. */
    public Map<String, Long> coefficients() {
        return Collections.unmodifiableSortedMap(coefficients);
    }

    /** The variables that occur. */
    public Set<String> variables() {
        return coefficients().keySet();
    }

    public long constant() {
        return constant;
    }

    public boolean isConstant() {
        return coefficients.isEmpty();
    }

    /**
     * The value for given values of the variables.
     *
     * @throws ArithmeticException if a number leaves the range of long
     */
    public long value(ToLongFunction<String> values) {
        long value = constant;
        for (Map.Entry<String, Long> term : coefficients.entrySet()) {
            value = Math.addExact(value, Math.multiplyExact(term.getValue(), values.applyAsLong(term.getKey())));
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Linear linear && constant == linear.constant
                && coefficients.equals(linear.coefficients);
    }

    @Override
    public int hashCode() {
        return coefficients.hashCode() * 31 + Long.hashCode(constant);
    }

    /** As SMT-LIB 2 writes it. */
    @Override
    public String toString() {
        return SmtLib.sum(this);
    }
}
