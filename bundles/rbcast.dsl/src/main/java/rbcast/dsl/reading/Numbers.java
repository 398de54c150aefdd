// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import rbcast.algorithm.specification.Bound;

/** Reads numbers as the language writes them, and says what is wrong with one that is out of its range. */
final class Numbers {

    /** A number with more digits before its point is out of every range, and might take long to compute with. */
    private static final int MAX_LENGTH = 40;
    private static final String POINT = ".";
    /** Digits that a point makes easier to read in many countries, and in the paper: {@code 12.000}. */
    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{3})+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)*");
    private static final Pattern ZEROS = Pattern.compile("0+");

    private final Problems problems;

    Numbers(Problems problems) {
        this.problems = problems;
    }

    /** The number, if it is one and in its range. */
    Optional<BigDecimal> read(EObject source, EStructuralFeature feature, String written, Bound bound) {
        return read(source, feature, written, bound, bound.toString());
    }

    /**
     * The number, if it is one and in its range.
     *
     * @param range says which numbers are, and of what
     */
    Optional<BigDecimal> read(EObject source, EStructuralFeature feature, String written, Bound bound, String range) {
        boolean severalPoints = written.indexOf(POINT) != written.lastIndexOf(POINT);
        boolean pointless = bound.isWhole() && written.contains(POINT);
        if (severalPoints || pointless) {
            Optional<String> meant = meant(written, bound);
            problems.add(ProblemKind.OUT_OF_RANGE, source, feature, range
                    + (pointless ? ", written without a point" : ", with one decimal point at most")
                    + meant.map(number -> ": write " + number).orElse(""),
                    Fixes.replace(source, feature, meant.stream().toList()));
            return Optional.empty();
        }
        Optional<BigDecimal> number = Optional.of(exact(written)).filter(bound::admits);
        if (number.isEmpty()) {
            problems.add(ProblemKind.OUT_OF_RANGE, source, feature, range);
        }
        return number;
    }

    /** The number that a word is, if it is one and in its range. */
    Optional<BigDecimal> readWord(EObject source, String word, Bound bound) {
        if (!NUMBER.matcher(word).matches()) {
            problems.add(ProblemKind.OUT_OF_RANGE, source, bound.toString());
            return Optional.empty();
        }
        return read(source, null, word, bound);
    }

    /** What the author of a number with too many points may have meant. */
    private static Optional<String> meant(String written, Bound bound) {
        String joined = written.replace(POINT, "");
        if (GROUPED.matcher(written).matches() && bound.admits(exact(joined))) {
            return Optional.of(joined);
        }
        int point = written.indexOf(POINT);
        String whole = written.substring(0, point);
        boolean zeros = ZEROS.matcher(written.substring(point + 1)).matches();
        return zeros && bound.admits(exact(whole)) ? Optional.of(whole) : Optional.empty();
    }

    /**
     * The value of a number with one point at most: exact, or at least on the same side of every number that has few
     * digits; a huge number becomes another huge one of its sign.
     */
    private static BigDecimal exact(String number) {
        boolean negative = number.startsWith("-");
        String digits = number.substring(negative ? 1 : 0).replaceFirst("^0+(?=[0-9])", "");
        int point = digits.indexOf(POINT);
        int whole = point < 0 ? digits.length() : point;
        BigDecimal value = whole > MAX_LENGTH ? BigDecimal.TEN.pow(MAX_LENGTH) : new BigDecimal(shortened(digits));
        return negative ? value.negate() : value;
    }

    /** So many decimals are more than a double has; what is cut off leaves a trace if it is not 0. */
    private static String shortened(String digits) {
        int most = 10 * MAX_LENGTH;
        if (digits.length() <= most) {
            return digits;
        }
        boolean rest = digits.chars().skip(most).anyMatch(digit -> digit != '0');
        return digits.substring(0, most) + (rest ? "1" : "");
    }
}
