package rbcast.dsl.reading;

import java.math.BigDecimal;

/** Reads numbers as the language writes them. */
final class Numbers {

    /** A number with more characters is out of every range, and might take long to parse. */
    private static final int MAX_LENGTH = 40;

    private Numbers() {
    }

    /** The exact value; a huge number becomes another huge one of its sign. */
    static BigDecimal exact(String number) {
        boolean negative = number.startsWith("-");
        String digits = number.substring(negative ? 1 : 0).replaceFirst("^0+(?=[0-9])", "");
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        BigDecimal value = whole > MAX_LENGTH ? BigDecimal.TEN.pow(MAX_LENGTH)
                : new BigDecimal(digits.substring(0, Math.min(digits.length(), 2 * MAX_LENGTH)));
        return negative ? value.negate() : value;
    }

    /** The int that is nearest to it. */
    static int nearestInt(String number) {
        return exact(number).min(BigDecimal.valueOf(Integer.MAX_VALUE)).max(BigDecimal.valueOf(Integer.MIN_VALUE))
                .intValue();
    }
}
