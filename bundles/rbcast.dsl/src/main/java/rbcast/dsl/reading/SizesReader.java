// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import rbcast.algorithm.campaign.Axis.Range;
import rbcast.algorithm.campaign.Axis.Sizes;
import rbcast.algorithm.specification.Bound;
import rbcast.algorithm.specification.LinearConstraint;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.ConstraintDefinition;
import rbcast.dsl.ast.SizeRange;
import rbcast.dsl.ast.SizesLine;

/** Reads {@code for N from 4 to 13, F from 1 to 4 where N > 3F;}. */
final class SizesReader {

    private static final Map<String, Bound> BOUNDS = Map.of("N", Bound.PROCESSES, "F", Bound.FAULTY);

    private final Problems problems;
    private final Numbers numbers;

    SizesReader(Problems problems) {
        this.problems = problems;
        this.numbers = new Numbers(problems);
    }

    /** The sizes, if they have a meaning. */
    Optional<Sizes> read(SizesLine line) {
        int errors = problems.errors();
        Map<String, Range> ranges = new HashMap<>();
        line.getRanges().forEach(range -> read(range, ranges));
        List<LinearConstraint> constraints = new ArrayList<>();
        ExpressionReader expressions = new ExpressionReader(problems);
        for (ConstraintDefinition constraint : line.getConstraints()) {
            expressions.constraint(constraint).ifPresent(constraints::add);
        }
        if (errors < problems.errors()) {
            return Optional.empty();
        }
        Sizes sizes = new Sizes(Optional.ofNullable(ranges.get("N")), Optional.ofNullable(ranges.get("F")),
                constraints);
        if (isEmpty(sizes)) {
            problems.add(ProblemKind.OUT_OF_RANGE, line, "no N and F of these ranges meet the conditions and F < N");
            return Optional.empty();
        }
        return Optional.of(sizes);
    }

    /** Whether there is certainly no combination; where N or F is the systems' own, nobody can tell here. */
    private static boolean isEmpty(Sizes sizes) {
        if (sizes.n().isEmpty() || sizes.f().isEmpty()) {
            return false;
        }
        for (int n = sizes.n().get().least(); n <= sizes.n().get().greatest(); n++) {
            for (int f = sizes.f().get().least(); f <= Math.min(n - 1, sizes.f().get().greatest()); f++) {
                int processes = n;
                int faulty = f;
                if (sizes.constraints().stream().allMatch(each -> each.holds(processes, faulty))) {
                    return false;
                }
            }
        }
        return true;
    }

    private void read(SizeRange range, Map<String, Range> ranges) {
        Bound bound = BOUNDS.get(range.getName());
        if (bound == null) {
            problems.add(ProblemKind.UNKNOWN_NAME, range, Literals.SIZE_RANGE__NAME,
                    Suggestions.unknown("parameter", range.getName(), List.of("N", "F")));
            return;
        }
        if (ranges.containsKey(range.getName())) {
            problems.add(ProblemKind.DUPLICATE_LINE, range, range.getName() + " is given twice: say it once");
            return;
        }
        Optional<BigDecimal> least = numbers.read(range, Literals.SIZE_RANGE__LEAST, range.getLeast(), bound);
        Optional<BigDecimal> greatest =
                numbers.read(range, Literals.SIZE_RANGE__GREATEST, range.getGreatest(), bound);
        if (least.isPresent() && greatest.isPresent()) {
            if (least.get().compareTo(greatest.get()) > 0) {
                problems.add(ProblemKind.OUT_OF_RANGE, range, null, "there is no %s from %s to %s".formatted(
                        range.getName(), least.get(), greatest.get()), Fixes.replace(range, null, "%s from %s to %s"
                                .formatted(range.getName(), greatest.get(), least.get())));
            } else {
                ranges.put(range.getName(), new Range(least.get().intValueExact(), greatest.get().intValueExact()));
            }
        }
    }
}
