// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.parsing;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rbcast.dsl.Fix;

/** What people write who are used to other notations, or to the shorter one of a paper, and what they mean by it. */
final class Habits {

    /** How other notations begin a handler. */
    static final String UPON = "upon";

    private static final Set<String> BEHIND_CONDITION = Set.of(";", "and");
    private static final String PARTIES = " distinct parties";
    /** A longer number is beyond what a threshold admits. */
    private static final int MOST_DECIMALS = 4;

    private final List<Token> tokens;

    Habits(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The error, if the token of that index is such a habit where others are expected. */
    Optional<SyntaxError> error(Set<Expectation> expected, int index) {
        Token wrong = tokens.get(index);
        if (expects(expected, "when") && wrong.text().equals(UPON)) {
            return Optional.of(upon(index));
        }
        if (expects(expected, "distinct") && BEHIND_CONDITION.contains(wrong.text())) {
            int place = tokens.get(index - 1).end();
            return Optional.of(new SyntaxError(place, 1, "of whom? expected 'distinct parties' after the threshold,"
                    + " as in 'from F + 1 distinct parties'",
                    List.of(Fix.of("Add 'distinct parties'", place, 0, PARTIES))));
        }
        if (isGrouped(index)) {
            Token first = tokens.get(index - 1);
            String number = first.text() + tokens.get(index + 1).text();
            return Optional.of(replaced(first, tokens.get(index + 1), "a number has no comma", number));
        }
        return expected.stream().map(Expectation::keyword)
                .filter(keyword -> keyword != null && keyword.equalsIgnoreCase(wrong.text())).findFirst()
                .map(keyword -> replaced(wrong, wrong, "upper and lower case are different", keyword));
    }

    private SyntaxError upon(int index) {
        return replaced(tokens.get(index), tokens.get(isUponEvent(index) ? index + 1 : index),
                "a handler begins with 'when'", "when");
    }

    /** Whether {@code upon event} stands there, and not only {@code upon}. */
    boolean isUponEvent(int index) {
        return tokens.get(index).text().equals(UPON) && index + 1 < tokens.size()
                && tokens.get(index + 1).text().equals("event");
    }

    /** {@code 12,000}, where no comma may stand. */
    private boolean isGrouped(int index) {
        return tokens.get(index).text().equals(",") && isInNumber(index);
    }

    /** Whether numbers stand directly before and behind a sign. */
    private boolean isInNumber(int index) {
        return index > 0 && index + 1 < tokens.size()
                && tokens.get(index - 1).isNumber() && tokens.get(index - 1).end() == tokens.get(index).offset()
                && tokens.get(index + 1).isNumber() && tokens.get(index).end() == tokens.get(index + 1).offset();
    }

    /** An error at the point of a number with decimals, which says how to write it instead; any other as it is. */
    SyntaxError withFraction(SyntaxError error, int index) {
        if (!tokens.get(index).text().equals(".") || !isInNumber(index)
                || tokens.get(index + 1).text().length() > MOST_DECIMALS) {
            return error;
        }
        Token first = tokens.get(index - 1);
        Token last = tokens.get(index + 1);
        String number = first.text() + "." + last.text();
        BigInteger above = new BigInteger(first.text() + last.text());
        BigInteger below = BigInteger.TEN.pow(last.text().length());
        BigInteger common = above.gcd(below);
        String fraction = above.divide(common)
                + (below.equals(common) ? "" : "/" + below.divide(common));
        return new SyntaxError(error.offset(), error.length(),
                error.message() + " (write %s for %s)".formatted(fraction, number),
                List.of(Fix.of("Write '" + fraction + "'", first.offset(), last.end() - first.offset(), fraction)));
    }

    private static SyntaxError replaced(Token first, Token last, String reason, String meant) {
        int length = last.end() - first.offset();
        return new SyntaxError(first.offset(), length, reason + ": write '" + meant + "'",
                List.of(Fix.of("Write '" + meant + "'", first.offset(), length, meant)));
    }

    private static boolean expects(Set<Expectation> expected, String keyword) {
        return expected.stream().anyMatch(expectation -> keyword.equals(expectation.keyword()));
    }
}
