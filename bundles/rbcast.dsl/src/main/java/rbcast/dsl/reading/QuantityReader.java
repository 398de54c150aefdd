// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

import rbcast.algorithm.specification.Bound;
import rbcast.algorithm.specification.SynthesisSpecificationBuilder;
import rbcast.dsl.TimeSpan;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.QuantityLine;
import rbcast.dsl.ast.TimeLine;

/** Reads the lines of a synthesis that are one number. */
final class QuantityReader {

    private static final String TIME = "the time budget must be at least 0.000000001 s and at most "
            + TimeSpan.MAX_SECONDS + " s";

    private final Problems problems;
    private final Numbers numbers;
    private final SynthesisSpecificationBuilder inputs;
    private final LearningReader learning;

    /** @param inputs where numbers go that are not for the learner */
    QuantityReader(Problems problems, SynthesisSpecificationBuilder inputs, LearningReader learning) {
        this.problems = problems;
        this.numbers = new Numbers(problems);
        this.inputs = inputs;
        this.learning = learning;
    }

    void read(QuantityLine line) {
        switch (SynthesisLines.quantity(line)) {
            case "types" -> read(line, Bound.TYPES).ifPresent(types -> inputs.types(types.intValueExact()));
            case "episodes" -> read(line, Bound.EPISODES)
                    .ifPresent(episodes -> inputs.episodes(episodes.intValueExact()));
            case "simulations" -> read(line, Bound.SIMULATIONS)
                    .ifPresent(simulations -> inputs.simulations(simulations.intValueExact()));
            case "seed" -> read(line, Bound.SEED).ifPresent(seed -> inputs.seed(seed.longValueExact()));
            case "learning rate" -> read(line, Bound.LEARNING_RATE)
                    .ifPresent(rate -> learning.learningRate(aboveZero(rate)));
            default -> read(line, Bound.DISCOUNT).ifPresent(discount -> learning.discount(discount.doubleValue()));
        }
    }

    private Optional<BigDecimal> read(QuantityLine line, Bound bound) {
        return numbers.read(line, Literals.QUANTITY_LINE__VALUE, line.getValue(), bound);
    }

    /** The nearest double that is above 0, as the number is. */
    private static double aboveZero(BigDecimal number) {
        return Math.max(number.doubleValue(), Double.MIN_VALUE);
    }

    /** The time budget, if it is one. */
    Optional<Duration> duration(TimeLine line) {
        if (!TimeSpan.UNITS.contains(line.getUnit())) {
            problems.add(ProblemKind.UNKNOWN_NAME, line, Literals.TIME_LINE__UNIT,
                    Suggestions.unknown("unit of time", line.getUnit(), TimeSpan.UNITS.toArray(String[]::new)));
            return Optional.empty();
        }
        Optional<BigDecimal> number = numbers.read(line, Literals.TIME_LINE__VALUE, line.getValue(), Bound.SECONDS,
                TIME);
        Optional<Duration> duration = number.flatMap(value -> TimeSpan.of(value, line.getUnit()));
        if (number.isPresent() && duration.isEmpty()) {
            problems.add(ProblemKind.OUT_OF_RANGE, line, Literals.TIME_LINE__VALUE, TIME);
        }
        return duration;
    }
}
