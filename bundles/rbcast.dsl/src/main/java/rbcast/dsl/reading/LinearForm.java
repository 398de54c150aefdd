// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.math.BigInteger;

/**
 * The exact value of an expression while it is read: {@code (n N + f F + constant) / divisor}.
 *
 * @param divisor not 0; afterwards positive, and the fraction is in lowest terms
 */
record LinearForm(BigInteger n, BigInteger f, BigInteger constant, BigInteger divisor) {

    static final LinearForm N = of(1, 0, 0);
    static final LinearForm F = of(0, 1, 0);
    static final LinearForm ZERO = of(0, 0, 0);

    /** More than what a threshold may have, far less than what takes long to compute with. */
    private static final int MAX_BITS = 256;

    /** @throws ArithmeticException if a number is far too large */
    LinearForm {
        BigInteger common = n.gcd(f).gcd(constant).gcd(divisor);
        if (divisor.signum() < 0) {
            common = common.negate();
        }
        n = n.divide(common);
        f = f.divide(common);
        constant = constant.divide(common);
        divisor = divisor.divide(common);
        if (n.or(f).or(constant).or(divisor).bitLength() > MAX_BITS) {
            throw new ArithmeticException("number too large");
        }
    }

    private static LinearForm of(long n, long f, long constant) {
        return new LinearForm(BigInteger.valueOf(n), BigInteger.valueOf(f), BigInteger.valueOf(constant),
                BigInteger.ONE);
    }

    static LinearForm constant(BigInteger value) {
        return new LinearForm(BigInteger.ZERO, BigInteger.ZERO, value, BigInteger.ONE);
    }

    boolean isConstant() {
        return n.signum() == 0 && f.signum() == 0;
    }

    boolean isZero() {
        return isConstant() && constant.signum() == 0;
    }

    LinearForm plus(LinearForm other) {
        return new LinearForm(n.multiply(other.divisor).add(other.n.multiply(divisor)),
                f.multiply(other.divisor).add(other.f.multiply(divisor)),
                constant.multiply(other.divisor).add(other.constant.multiply(divisor)),
                divisor.multiply(other.divisor));
    }

    LinearForm minus(LinearForm other) {
        return plus(other.negated());
    }

    LinearForm negated() {
        return new LinearForm(n.negate(), f.negate(), constant.negate(), divisor);
    }

    /** The product with a factor that is constant. */
    LinearForm times(LinearForm factor) {
        return new LinearForm(n.multiply(factor.constant), f.multiply(factor.constant),
                constant.multiply(factor.constant), divisor.multiply(factor.divisor));
    }

    /** The quotient by a constant that is not 0. */
    LinearForm dividedBy(LinearForm by) {
        return times(new LinearForm(BigInteger.ZERO, BigInteger.ZERO, by.divisor, by.constant));
    }
}
