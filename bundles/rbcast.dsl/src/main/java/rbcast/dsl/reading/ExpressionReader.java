// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import rbcast.algorithm.Threshold;
import rbcast.algorithm.specification.Bound;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.algorithm.specification.LinearConstraint.Relation;
import rbcast.dsl.ast.AstPackage;
import rbcast.dsl.ast.ConstraintDefinition;
import rbcast.dsl.ast.Factor;
import rbcast.dsl.ast.Number;
import rbcast.dsl.ast.Parenthesis;
import rbcast.dsl.ast.Product;
import rbcast.dsl.ast.ProductPart;
import rbcast.dsl.ast.Sum;
import rbcast.dsl.ast.SumPart;
import rbcast.dsl.ast.ThresholdDefinition;
import rbcast.dsl.ast.Variable;

/** Reads linear expressions over N and F. */
final class ExpressionReader {

    /** Longer numbers are not even parsed. */
    private static final int MAX_DIGITS = 30;
    private static final int MAX_DEPTH = 50;
    private static final String TOO_LARGE = "the numbers in this expression are too large: keep them from %s to %s"
            .formatted(Bound.COEFFICIENT.least(), Bound.COEFFICIENT.greatest());

    private final Problems problems;

    ExpressionReader(Problems problems) {
        this.problems = problems;
    }

    /** The threshold, if it is one. */
    Optional<Threshold> threshold(ThresholdDefinition definition) {
        return evaluate(definition.getSum()).flatMap(form -> inRange(definition, () -> new Threshold(
                small(form.n()), small(form.f()), small(form.constant()), small(form.divisor()),
                definition.isStrict())));
    }

    /** The constraint, if it is one. */
    Optional<LinearConstraint> constraint(ConstraintDefinition definition) {
        Optional<LinearForm> left = evaluate(definition.getLeft());
        Optional<LinearForm> right = evaluate(definition.getRight());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        return inRange(definition, () -> constraint(left.get(), definition.getRelation(), right.get()));
    }

    private static LinearConstraint constraint(LinearForm left, String relation, LinearForm right) {
        boolean reversed = relation.startsWith("<");
        LinearForm difference = reversed ? right.minus(left) : left.minus(right);
        Relation with = switch (relation) {
            case "=" -> Relation.EQUAL;
            case "<", ">" -> Relation.ABOVE;
            default -> Relation.AT_LEAST;
        };
        // the divisor is positive, so it may be left out of a comparison with 0
        return new LinearConstraint(small(difference.n()), small(difference.f()), small(difference.constant()), with);
    }

    private static int small(BigInteger number) {
        if (!Bound.COEFFICIENT.admits(new BigDecimal(number))) {
            throw new ArithmeticException("number too large");
        }
        return number.intValueExact();
    }

    private interface Value<T> {
        T get();
    }

    private <T> Optional<T> inRange(EObject source, Value<T> value) {
        try {
            return Optional.of(value.get());
        } catch (ArithmeticException e) {
            return fail(source, TOO_LARGE);
        }
    }

    private <T> Optional<T> fail(EObject source, String message) {
        problems.add(ProblemKind.BAD_EXPRESSION, source, message);
        return Optional.empty();
    }

    private Optional<LinearForm> evaluate(Sum sum) {
        return evaluate(sum, 0);
    }

    private Optional<LinearForm> evaluate(Sum sum, int depth) {
        if (depth > MAX_DEPTH) {
            return fail(sum, "the parentheses of this expression are nested too deeply: write it in a simpler way");
        }
        Optional<LinearForm> value = evaluate(sum.getFirst(), depth);
        for (SumPart part : sum.getParts()) {
            Optional<LinearForm> left = value;
            Optional<LinearForm> right = evaluate(part.getProduct(), depth);
            if (left.isEmpty() || right.isEmpty()) {
                return Optional.empty();
            }
            value = inRange(part, () -> part.getOperator().equals("-")
                    ? left.get().minus(right.get()) : left.get().plus(right.get()));
        }
        return value;
    }

    private Optional<LinearForm> evaluate(Product product, int depth) {
        Optional<LinearForm> value = evaluate(product.getFirst(), depth);
        for (ProductPart part : product.getParts()) {
            Optional<LinearForm> right = evaluate(part.getFactor(), depth);
            if (value.isEmpty() || right.isEmpty()) {
                return Optional.empty();
            }
            value = combine(value.get(), part, right.get());
        }
        return product.isNegative() ? value.map(LinearForm::negated) : value;
    }

    private Optional<LinearForm> combine(LinearForm left, ProductPart part, LinearForm right) {
        if ("/".equals(part.getOperator())) {
            if (right.isZero()) {
                return fail(part.getFactor(), "division by zero");
            }
            if (!right.isConstant()) {
                return fail(part.getFactor(), "division by a variable: a threshold is linear in N and F,"
                        + " so divide by a number");
            }
            return inRange(part, () -> left.dividedBy(right));
        }
        if (!left.isConstant() && !right.isConstant()) {
            return fail(part.getFactor(), "a product of variables: a threshold is linear in N and F,"
                    + " so multiply by a number");
        }
        return inRange(part, () -> left.isConstant() ? right.times(left) : left.times(right));
    }

    private Optional<LinearForm> evaluate(Factor factor, int depth) {
        if (factor instanceof Parenthesis parenthesis) {
            return evaluate(parenthesis.getSum(), depth + 1);
        }
        if (factor instanceof Number number) {
            return number.getDigits().length() > MAX_DIGITS ? fail(factor, TOO_LARGE)
                    : Optional.of(LinearForm.constant(new BigInteger(number.getDigits())));
        }
        Variable variable = (Variable) factor;
        return switch (variable.getName()) {
            case "N" -> Optional.of(LinearForm.N);
            case "F" -> Optional.of(LinearForm.F);
            default -> {
                problems.add(ProblemKind.UNKNOWN_NAME, variable, AstPackage.Literals.VARIABLE__NAME,
                        Suggestions.unknown("variable", variable.getName(), List.of("N", "F")));
                yield Optional.empty();
            }
        };
    }
}
