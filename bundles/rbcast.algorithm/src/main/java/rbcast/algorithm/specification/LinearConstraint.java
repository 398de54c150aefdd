// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.math.BigInteger;
import java.util.Objects;

import rbcast.text.Polynomial;

/**
 * A condition on the sizes of a system: {@code n N + f F + constant} is at least, above, or equal to 0. {@code N > 3F}
 * is {@code N - 3F > 0}.
 *
 * <p>Equal conditions are equal objects: the coefficients have no common divisor, and the first one of an equation that
 * is not 0 is positive.
 *
 * @param n coefficient of N
 * @param f coefficient of F
 * @param constant the constant
 * @param relation how the sum compares with 0
 */
public record LinearConstraint(int n, int f, int constant, Relation relation) {

    /** How a sum compares with 0. */
    public enum Relation {
        /** At least 0. */
        AT_LEAST(">=", "<="),
        /** Above 0. */
        ABOVE(">", "<"),
        /** Equal to 0. */
        EQUAL("=", "=");

        private final String sign;
        private final String reversed;

        Relation(String sign, String reversed) {
            this.sign = sign;
            this.reversed = reversed;
        }
    }

    /** @throws ArithmeticException if a number leaves the range of int */
    public LinearConstraint {
        Objects.requireNonNull(relation);
        int common = Math.max(1, gcd(gcd(n, f), constant));
        int leading = n != 0 ? n : f != 0 ? f : constant;
        if (relation == Relation.EQUAL && leading < 0) {
            common = -common;
        }
        n = Math.toIntExact((long) n / common);
        f = Math.toIntExact((long) f / common);
        constant = Math.toIntExact((long) constant / common);
    }

    private static int gcd(int a, int b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValueExact();
    }

    /** Whether it holds for that many processes, that many of them faulty. */
    public boolean holds(int processes, int faulty) {
        long sum = Math.addExact(Math.addExact((long) n * processes, (long) f * faulty), constant);
        return switch (relation) {
            case AT_LEAST -> sum >= 0;
            case ABOVE -> sum > 0;
            case EQUAL -> sum == 0;
        };
    }

    /** As people write it, and as the language reads it: {@code N > 3F}, {@code F >= 1}, {@code N >= 2F + 1}. */
    @Override
    public String toString() {
        String left = sum(1);
        String right = sum(-1);
        boolean variableLeft = n > 0 || f > 0;
        return variableLeft || n == 0 && f == 0
                ? left + " " + relation.sign + " " + right
                : right + " " + relation.reversed + " " + left;
    }

    /** The part whose coefficients have that sign, written without it. */
    private String sum(long sign) {
        return new Polynomial().plus(Math.max(0, n * sign), "N").plus(Math.max(0, f * sign), "F")
                .plus(Math.max(0, constant * sign), "").toString();
    }
}
