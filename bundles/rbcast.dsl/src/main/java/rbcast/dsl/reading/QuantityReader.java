package rbcast.dsl.reading;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import rbcast.algorithm.specification.AlgorithmSpace;
import rbcast.algorithm.specification.SynthesisSpecificationBuilder;
import rbcast.dsl.TimeSpan;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.QuantityLine;
import rbcast.dsl.ast.TimeLine;

/** Reads the lines of a synthesis that are one number. */
final class QuantityReader {

    private final Problems problems;
    private final SynthesisSpecificationBuilder inputs;
    private final LearningReader learning;

    /** @param inputs where numbers go that are not for the learner */
    QuantityReader(Problems problems, SynthesisSpecificationBuilder inputs, LearningReader learning) {
        this.problems = problems;
        this.inputs = inputs;
        this.learning = learning;
    }

    void read(QuantityLine line) {
        switch (SynthesisLines.quantity(line)) {
            case "types" -> whole(line, 1, AlgorithmSpace.MAX_TYPES)
                    .ifPresent(types -> inputs.types((int) types));
            case "episodes" -> whole(line, 1, Integer.MAX_VALUE)
                    .ifPresent(episodes -> inputs.episodes((int) episodes));
            case "simulations" -> whole(line, 1, Integer.MAX_VALUE)
                    .ifPresent(simulations -> inputs.simulations((int) simulations));
            case "seed" -> whole(line, Long.MIN_VALUE, Long.MAX_VALUE).ifPresent(inputs::seed);
            case "learning rate" -> learning.learningRate(fraction(line, false));
            default -> learning.discount(fraction(line, true));
        }
    }

    private OptionalLong whole(QuantityLine line, long least, long greatest) {
        BigDecimal value = Numbers.exact(line.getValue());
        boolean isWhole = value.stripTrailingZeros().scale() <= 0;
        if (isWhole && isBetween(value, least, greatest)) {
            return OptionalLong.of(value.longValueExact());
        }
        problems.add(ProblemKind.OUT_OF_RANGE, line, Literals.QUANTITY_LINE__VALUE,
                "'%s' takes a whole number from %d to %d".formatted(SynthesisLines.quantity(line), least, greatest));
        return OptionalLong.empty();
    }

    private OptionalDouble fraction(QuantityLine line, boolean zeroAllowed) {
        BigDecimal value = Numbers.exact(line.getValue());
        // what is so small that it is no double but 0 is 0
        boolean isZero = value.doubleValue() == 0;
        if (isBetween(value, 0, 1) && (zeroAllowed || !isZero)) {
            return OptionalDouble.of(value.doubleValue());
        }
        problems.add(ProblemKind.OUT_OF_RANGE, line, Literals.QUANTITY_LINE__VALUE, "'%s' takes a number %s"
                .formatted(SynthesisLines.quantity(line), zeroAllowed ? "from 0 to 1" : "above 0 and at most 1"));
        return OptionalDouble.empty();
    }

    private static boolean isBetween(BigDecimal value, long least, long greatest) {
        return value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(greatest)) <= 0;
    }

    /** The time budget, if it is one. */
    Optional<Duration> duration(TimeLine line) {
        if (!TimeSpan.UNITS.contains(line.getUnit())) {
            problems.add(ProblemKind.UNKNOWN_NAME, line, Literals.TIME_LINE__UNIT,
                    Suggestions.unknown("unit of time", line.getUnit(), TimeSpan.UNITS.toArray(String[]::new)));
            return Optional.empty();
        }
        Optional<Duration> duration = TimeSpan.of(Numbers.exact(line.getValue()), line.getUnit());
        if (duration.isEmpty()) {
            problems.add(ProblemKind.OUT_OF_RANGE, line, Literals.TIME_LINE__VALUE,
                    "the time budget must be above 0 and at most " + TimeSpan.MAX_SECONDS + " s");
        }
        return duration;
    }
}
