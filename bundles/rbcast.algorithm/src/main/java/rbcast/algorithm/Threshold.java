// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm;

import java.math.BigInteger;

import rbcast.text.Polynomial;

/**
 * A bound on a number of distinct processes: a linear expression {@code (a N + b F + c) / d} over the number of
 * processes N and the number of faulty ones F, compared exactly. {@code (N + F)/2} at N = 4, F = 1 is 2.5, so it takes
 * three parties to reach it.
 *
 * <p>Equal bounds are equal objects: the fraction is kept in lowest terms with a positive divisor.
 *
 * @param n coefficient a of N
 * @param f coefficient b of F
 * @param constant c
 * @param divisor d, not 0; afterwards positive
 * @param strict whether more than the expression is asked for ({@code more than (N + F)/2}) rather than at least it
 */
public record Threshold(int n, int f, int constant, int divisor, boolean strict) {

    /** {@code 1}. */
    public static final Threshold ONE = atLeast(0, 0, 1, 1);
    /** {@code F + 1}: at least one correct process. */
    public static final Threshold F_PLUS_1 = atLeast(0, 1, 1, 1);
    /** {@code (N + F)/2}. */
    public static final Threshold HALF_N_PLUS_F = atLeast(1, 1, 0, 2);
    /** {@code N - F}: everybody who can be waited for. */
    public static final Threshold N_MINUS_F = atLeast(1, -1, 0, 1);

    /** @throws ArithmeticException if the divisor is 0 or a number leaves the range of int */
    public Threshold {
        if (divisor == 0) {
            throw new ArithmeticException("division by zero in a threshold");
        }
        int common = gcd(gcd(n, f), gcd(constant, divisor));
        int sign = divisor < 0 ? -1 : 1;
        n = Math.multiplyExact(n / common, sign);
        f = Math.multiplyExact(f / common, sign);
        constant = Math.multiplyExact(constant / common, sign);
        divisor = Math.multiplyExact(divisor / common, sign);
    }

    /** At least {@code (n N + f F + constant) / divisor}. */
    public static Threshold atLeast(int n, int f, int constant, int divisor) {
        return new Threshold(n, f, constant, divisor, false);
    }

    /** More than {@code (n N + f F + constant) / divisor}. */
    public static Threshold moreThan(int n, int f, int constant, int divisor) {
        return new Threshold(n, f, constant, divisor, true);
    }

    /**
     * The smallest number of distinct processes that reaches the bound, among those that can be counted in a system: 0
     * when no message is needed, N + 1 when all N processes are not enough.
     *
     * @param processes N, at least 0 and below {@link Integer#MAX_VALUE}
     * @param faulty F, at least 0
     * @return from 0 to N + 1, whatever the bound
     */
    public int leastCount(int processes, int faulty) {
        long value = (long) n * processes + (long) f * faulty + constant;
        long least = strict ? Math.floorDiv(value, divisor) + 1 : -Math.floorDiv(-value, divisor);
        return (int) Math.max(0, Math.min(least, processes + 1L));
    }

    private static int gcd(int a, int b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValueExact();
    }

    /** As people write it, and as the language reads it: {@code F + 1}, {@code (N + F)/2}, {@code more than N/2}. */
    @Override
    public String toString() {
        Polynomial sum = new Polynomial().plus(n, "N").plus(f, "F").plus(constant, "");
        String bound = divisor == 1 ? sum.toString() : (sum.terms() > 1 ? "(" + sum + ")" : sum) + "/" + divisor;
        return strict ? "more than " + bound : bound;
    }
}
