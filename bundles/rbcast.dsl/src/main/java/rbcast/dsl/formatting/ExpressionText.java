// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.formatting;

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

/** Writes expressions as their author shaped them, with the blanks in the usual places. */
final class ExpressionText {

    private ExpressionText() {
    }

    static String of(ThresholdDefinition threshold) {
        return (threshold.isStrict() ? "more than " : "") + of(threshold.getSum());
    }

    static String of(ConstraintDefinition constraint) {
        return of(constraint.getLeft()) + " " + constraint.getRelation() + " " + of(constraint.getRight());
    }

    private static String of(Sum sum) {
        StringBuilder text = new StringBuilder(of(sum.getFirst()));
        for (SumPart part : sum.getParts()) {
            text.append(" ").append(part.getOperator()).append(" ").append(of(part.getProduct()));
        }
        return text.toString();
    }

    private static String of(Product product) {
        StringBuilder text = new StringBuilder(product.isNegative() ? "-" : "").append(of(product.getFirst()));
        boolean single = product.getFirst() instanceof Number;
        for (ProductPart part : product.getParts()) {
            text.append(sign(part, single)).append(of(part.getFactor()));
            single = false;
        }
        return text.toString();
    }

    /** {@code 2F}, but {@code 1/2 N} and {@code N * 2}. */
    private static String sign(ProductPart part, boolean afterNumber) {
        if ("/".equals(part.getOperator())) {
            return "/";
        }
        if (afterNumber && !(part.getFactor() instanceof Number)) {
            return "";
        }
        return part.getOperator() == null ? " " : " * ";
    }

    private static String of(Factor factor) {
        if (factor instanceof Parenthesis parenthesis) {
            return "(" + of(parenthesis.getSum()) + ")";
        }
        return factor instanceof Variable variable ? variable.getName() : ((Number) factor).getDigits();
    }
}
