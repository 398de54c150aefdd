// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {

    @ParameterizedTest
    @CsvSource({"0,0,1,1,false,1", "0,1,1,1,false,F + 1", "1,1,0,2,false,(N + F)/2", "1,-1,0,1,false,N - F",
        "1,-2,0,1,false,N - 2F", "0,2,1,1,false,2F + 1", "1,0,0,2,true,more than N/2",
        "2,2,0,4,true,more than (N + F)/2", "0,0,0,5,false,0", "-1,0,3,1,false,-N + 3", "1,0,0,-2,false,-N/2",
        "0,0,1,2,false,1/2"})
    void isWrittenAsPeopleWriteIt(int n, int f, int constant, int divisor, boolean strict, String text) {
        assertThat(new Threshold(n, f, constant, divisor, strict)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"4,1,3", "3,1,2", "7,2,5", "5,1,3", "3,0,2"})
    void halfOfNPlusFRoundsUp(int n, int f, int required) {
        assertThat(Threshold.HALF_N_PLUS_F.leastCount(n, f)).isEqualTo(required);
    }

    @Test
    void aStrictBoundAsksForOneMoreWhereTheFractionIsWhole() {
        Threshold strict = Threshold.moreThan(1, 1, 0, 2);

        assertThat(strict.leastCount(5, 1)).isEqualTo(4);
        assertThat(strict.leastCount(4, 1)).isEqualTo(3);
    }

    @Property
    void exactlyTheCountsFromTheLeastOnReachTheFraction(@ForAll @IntRange(min = -9, max = 9) int a,
            @ForAll @IntRange(min = -9, max = 9) int b, @ForAll @IntRange(min = -9, max = 9) int c,
            @ForAll @IntRange(min = 1, max = 9) int d, @ForAll boolean strict,
            @ForAll @IntRange(min = 1, max = 64) int n, @ForAll @IntRange(min = 0, max = 63) int f) {
        int least = new Threshold(a, b, c, d, strict).leastCount(n, f);
        int numerator = a * n + b * f + c;

        assertThat(least).isBetween(0, n + 1);
        for (int count = 0; count <= n; count++) {
            assertThat(count >= least).isEqualTo(strict ? count * d > numerator : count * d >= numerator);
        }
    }

    /** {@link Integer#MIN_VALUE} and {@link Integer#MAX_VALUE} are among what jqwik tries first. */
    @Property
    void noThresholdIsTooLargeToBeCounted(@ForAll int a, @ForAll int b, @ForAll int c, @ForAll int d,
            @ForAll boolean strict, @ForAll @IntRange(min = 1, max = 64) int n,
            @ForAll @IntRange(min = 0, max = 63) int f) {
        Threshold threshold;
        try {
            threshold = new Threshold(a, b, c, d, strict);
        } catch (ArithmeticException e) {
            Assume.that(false);
            return;
        }
        BigInteger bound = BigInteger.valueOf(a).multiply(BigInteger.valueOf(n))
                .add(BigInteger.valueOf(b).multiply(BigInteger.valueOf(f))).add(BigInteger.valueOf(c));
        int least = threshold.leastCount(n, f);

        assertThat(least).isBetween(0, n + 1);
        for (int count = 0; count <= n; count++) {
            int difference = BigInteger.valueOf(count).multiply(BigInteger.valueOf(d)).compareTo(bound)
                    * Integer.signum(d);
            assertThat(count >= least).isEqualTo(strict ? difference > 0 : difference >= 0);
        }
    }

    @Test
    void aFractionInLowestTermsHasAPositiveDivisor() {
        assertThat(Threshold.atLeast(4, -6, 2, -2)).isEqualTo(Threshold.atLeast(-2, 3, -1, 1));
        assertThatThrownBy(() -> Threshold.atLeast(Integer.MIN_VALUE, 1, 0, -1))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void divisionByZeroIsRefused() {
        assertThatThrownBy(() -> Threshold.atLeast(1, 0, 0, 0)).isInstanceOf(ArithmeticException.class);
    }
}
