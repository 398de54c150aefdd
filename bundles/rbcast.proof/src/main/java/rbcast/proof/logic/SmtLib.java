// SPDX-License-Identifier: EPL-2.0
package rbcast.proof.logic;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import rbcast.proof.logic.Formula.And;
import rbcast.proof.logic.Formula.NotNegative;
import rbcast.proof.logic.Formula.Or;

/** Writes formulas and queries in the language of SMT-LIB 2.6, logic QF_LIA. */
final class SmtLib {

    private static final int COLUMNS = 110;

    private SmtLib() {
    }

    /** A sum: {@code (+ N (* (- 3) F) 1)}. */
    static String sum(Linear sum) {
        List<String> terms = Stream.concat(sum.coefficients().entrySet().stream().map(SmtLib::term),
                Stream.of(sum.constant()).filter(constant -> constant != 0 || sum.isConstant()).map(SmtLib::number))
                .toList();
        return terms.size() == 1 ? terms.get(0) : "(+ " + String.join(" ", terms) + ")";
    }

    private static String term(Map.Entry<String, Long> term) {
        return term.getValue() == 1 ? term.getKey() : "(* " + number(term.getValue()) + " " + term.getKey() + ")";
    }

    private static String number(long number) {
        return number < 0 ? "(- " + -number + ")" : String.valueOf(number);
    }

    /** A formula in one line. */
    static String formula(Formula formula) {
        if (formula instanceof NotNegative comparison) {
            return comparison(comparison.sum());
        }
        List<Formula> parts = parts(formula);
        if (parts.isEmpty()) {
            return formula instanceof And ? "true" : "false";
        }
        return "(" + word(formula) + parts.stream().map(part -> " " + formula(part)).collect(Collectors.joining())
                + ")";
    }

    /** What is added stands on the left, what is taken away on the right: {@code (>= N (+ (* 3 F) 1))}. */
    private static String comparison(Linear sum) {
        return "(>= " + sum(positive(sum, 1)) + " " + sum(positive(sum, -1)) + ")";
    }

    private static Linear positive(Linear sum, long sign) {
        Linear positive = Linear.of(Math.max(0, Math.multiplyExact(sign, sum.constant())));
        for (Map.Entry<String, Long> term : sum.coefficients().entrySet()) {
            positive = positive.plus(Linear.variable(term.getKey())
                    .times(Math.max(0, Math.multiplyExact(sign, term.getValue()))));
        }
        return positive;
    }

    private static List<Formula> parts(Formula formula) {
        return formula instanceof And and ? and.parts() : ((Or) formula).parts();
    }

    private static String word(Formula formula) {
        return formula instanceof And ? "and" : "or";
    }

    /** A whole query, which a solver answers; lines before an assertion say what it means. */
    static String script(Query query) {
        StringBuilder script = new StringBuilder();
        query.title().lines().forEach(line -> script.append("; ").append(line).append('\n'));
        script.append("(set-logic QF_LIA)\n");
        query.variables().forEach((name, meaning) -> script.append("(declare-fun ").append(name)
                .append(" () Int) ; ").append(meaning).append('\n'));
        for (Query.Assertion assertion : query.assertions()) {
            script.append('\n');
            assertion.meaning().lines().forEach(line -> script.append("; ").append(line).append('\n'));
            script.append("(assert ").append(laidOut(assertion.formula(), 8)).append(")\n");
        }
        return script.append("\n(check-sat)\n").toString();
    }

    private static String laidOut(Formula formula, int indent) {
        String line = formula(formula);
        if (formula instanceof NotNegative || indent + line.length() <= COLUMNS) {
            return line;
        }
        String next = "\n" + " ".repeat(indent);
        return "(" + word(formula) + parts(formula).stream().map(part -> next + laidOut(part, indent + 2))
                .collect(Collectors.joining()) + ")";
    }
}
