package rbcast.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        assertThat(Threshold.HALF_N_PLUS_F.required(n, f)).isEqualTo(required);
    }

    @Test
    void aStrictBoundAsksForOneMoreWhereTheFractionIsWhole() {
        Threshold strict = Threshold.moreThan(1, 1, 0, 2);

        assertThat(strict.required(5, 1)).isEqualTo(4);
        assertThat(strict.required(4, 1)).isEqualTo(3);
    }

    @Property
    void requiredIsTheLeastCountThatReachesTheExactFraction(@ForAll @IntRange(min = -9, max = 9) int a,
            @ForAll @IntRange(min = -9, max = 9) int b, @ForAll @IntRange(min = -9, max = 9) int c,
            @ForAll @IntRange(min = 1, max = 9) int d, @ForAll boolean strict,
            @ForAll @IntRange(min = 1, max = 64) int n, @ForAll @IntRange(min = 0, max = 63) int f) {
        int required = new Threshold(a, b, c, d, strict).required(n, f);
        int numerator = a * n + b * f + c;

        assertThat(strict ? required * d > numerator : required * d >= numerator).isTrue();
        assertThat(strict ? (required - 1) * d > numerator : (required - 1) * d >= numerator).isFalse();
    }

    @Test
    void divisionByZeroIsRefused() {
        assertThatThrownBy(() -> Threshold.atLeast(1, 0, 0, 0)).isInstanceOf(ArithmeticException.class);
    }
}
