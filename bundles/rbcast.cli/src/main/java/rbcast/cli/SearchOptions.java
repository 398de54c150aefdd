package rbcast.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.Option;

import rbcast.dsl.TimeSpan;
import rbcast.spin.Bounds;
import rbcast.spin.Engine;
import rbcast.spin.SpinOracle;
import rbcast.tasks.ExitStatus;
import rbcast.tasks.report.Listing;

/** The options that say how Spin searches and how far. */
final class SearchOptions {

    private static final Pattern TIME = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,12})?) *([a-z]+)");

    @Option(names = "--engine", paramLabel = "ENGINE",
            description = "auto, table-driven, adversary-first or standalone; auto, the fastest, if not given")
    private String engine;

    @Option(names = "--time-limit", paramLabel = "TIME",
            description = "of each verification, for instance \"30 s\", \"5 min\" or \"1.5 h\"; 10 min if not given")
    private String time;

    @Option(names = "--memory-limit", paramLabel = "MB",
            description = "of each verification, in megabytes; 4096 if not given")
    private Integer memory;

    @Option(names = "--depth-limit", paramLabel = "STEPS",
            description = "most steps of a run, as Spin counts them; 10,000,000 if not given")
    private Integer depth;

    /** What the options make of an oracle. */
    UnaryOperator<SpinOracle> wish() {
        Engine wanted = engine();
        Bounds bounds = bounds();
        return oracle -> oracle.with(wanted).with(bounds);
    }

    private Engine engine() {
        return engine == null ? Engine.AUTO : Engine.of(engine).orElseThrow(() -> new UserError(ExitStatus.BAD_INPUT,
                "--engine %s: the engines are %s".formatted(engine, Listing.of(Arrays.asList(Engine.values()), "and"))));
    }

    private Bounds bounds() {
        Bounds bounds = Bounds.DEFAULT;
        if (time != null) {
            bounds = bounds.withTime(duration());
        }
        if (memory != null) {
            bounds = bounds.withMemoryMegabytes(positive("--memory-limit", memory, "megabytes"));
        }
        if (depth != null) {
            bounds = bounds.withDepth(positive("--depth-limit", depth, "steps"));
        }
        return bounds;
    }

    private Duration duration() {
        Matcher matcher = TIME.matcher(time.strip());
        Optional<Duration> duration = matcher.matches() && TimeSpan.UNITS.contains(matcher.group(2))
                ? TimeSpan.of(new BigDecimal(matcher.group(1)), matcher.group(2)) : Optional.empty();
        return duration.orElseThrow(() -> new UserError(ExitStatus.BAD_INPUT,
                "--time-limit %s: a time is a number above 0 and a unit, %s, at most %d s, for instance \"30 s\""
                        .formatted(time, Listing.of(TimeSpan.UNITS, "or"), TimeSpan.MAX_SECONDS)));
    }

    private static int positive(String option, int value, String unit) {
        if (value < 1) {
            throw new UserError(ExitStatus.BAD_INPUT, "%s %d: a whole number of %s, at least 1".formatted(option,
                    value, unit));
        }
        return value;
    }
}
