// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.verify;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rbcast.dsl.TimeSpan;
import rbcast.proof.Limits;
import rbcast.spin.Bounds;
import rbcast.spin.Engine;
import rbcast.spin.SpinOracle;
import rbcast.tasks.Equipment;
import rbcast.tasks.InputException;
import rbcast.text.Words;

/** How Spin searches and how far, as a user says it. Immutable. */
public final class SearchSettings {

    /** The fastest engine for each system, within the usual bounds, with the usual tools, on all cores. */
    public static final SearchSettings USUAL = new SearchSettings(Engine.AUTO, Bounds.DEFAULT, Equipment.USUAL,
            Optional.empty());

    private static final Pattern TIME = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,12})?) *([a-z]+)");

    private final Engine engine;
    private final Bounds bounds;
    private final Equipment equipment;
    private final Optional<Integer> parallel;

    private SearchSettings(Engine engine, Bounds bounds, Equipment equipment, Optional<Integer> parallel) {
        this.engine = Objects.requireNonNull(engine);
        this.bounds = Objects.requireNonNull(bounds);
        this.equipment = Objects.requireNonNull(equipment);
        this.parallel = Objects.requireNonNull(parallel);
    }

    /** The names of the engines, the one that takes the fastest first. */
    public static List<String> engines() {
        return Arrays.stream(Engine.values()).map(Engine::keyword).toList();
    }

    /**
     * Engine and bounds as a few words, for {@link #ofWords}. Which tools are used is not among them: another machine
     * has others.
     */
    public String words() {
        return "%s %d %d %d".formatted(engine.keyword(), bounds.time().toNanos(), bounds.memoryMegabytes(),
                bounds.depth());
    }

    /**
     * The settings of some words.
     *
     * @throws IllegalArgumentException if {@link #words} does not write them so
     */
    public static SearchSettings ofWords(String words) {
        String[] parts = words.split(" ");
        Engine named = Engine.of(parts[0]).orElseThrow(() -> new IllegalArgumentException("no engine: " + words));
        return new SearchSettings(named, new Bounds(Duration.ofNanos(Long.parseLong(parts[1])),
                Integer.parseInt(parts[2]), Integer.parseInt(parts[3])), Equipment.USUAL, Optional.empty());
    }

    /** With these tools. */
    public SearchSettings withEquipment(Equipment newEquipment) {
        return new SearchSettings(engine, bounds, newEquipment, parallel);
    }

    /**
     * With so many verifications at once in place of one for each core.
     *
     * @throws InputException if it is not positive
     */
    public SearchSettings withParallel(int verifications) throws InputException {
        return new SearchSettings(engine, bounds, equipment, Optional.of(positive(verifications, "verifications")));
    }

    private SearchSettings with(Bounds newBounds) {
        return new SearchSettings(engine, newBounds, equipment, parallel);
    }

    /**
     * With the engine of that name.
     *
     * @throws InputException if there is none; the message names those that there are
     */
    public SearchSettings withEngine(String name) throws InputException {
        Optional<Engine> named = Engine.of(name);
        if (named.isEmpty()) {
            throw new InputException("the engines are " + Words.enumeration(Arrays.asList(Engine.values())));
        }
        return new SearchSettings(named.get(), bounds, equipment, parallel);
    }

    /**
     * With a bound on the time of each verification.
     *
     * @param time a number and a unit, as {@code 30 s}
     * @throws InputException if it is no such time
     */
    public SearchSettings withTime(String time) throws InputException {
        Matcher matcher = TIME.matcher(time.strip());
        Optional<Duration> duration = matcher.matches() && TimeSpan.UNITS.contains(matcher.group(2))
                ? TimeSpan.of(new BigDecimal(matcher.group(1)), matcher.group(2)) : Optional.empty();
        if (duration.isEmpty()) {
            throw new InputException("a time is a number above 0 and a unit, %s, at most %d s, for instance \"30 s\""
                    .formatted(Words.alternatives(TimeSpan.UNITS), TimeSpan.MAX_SECONDS));
        }
        return with(bounds.withTime(duration.get()));
    }

    /**
     * With a bound on the memory of each verification.
     *
     * @throws InputException if it is not positive
     */
    public SearchSettings withMemoryMegabytes(int megabytes) throws InputException {
        return with(bounds.withMemoryMegabytes(positive(megabytes, "megabytes")));
    }

    /**
     * With a bound on the steps of a run, as Spin counts them.
     *
     * @throws InputException if it is not positive
     */
    public SearchSettings withDepth(int steps) throws InputException {
        return with(bounds.withDepth(positive(steps, "steps")));
    }

    private static int positive(int value, String unit) throws InputException {
        if (value < 1) {
            throw new InputException("a whole number of " + unit + ", at least 1");
        }
        return value;
    }

    /** Spin, asked so. */
    public SpinOracle oracle() {
        return equipment.oracle(bounds, engine);
    }

    /** How far proofs may go: as long as searches; their memory is this program's own. */
    public Limits proofLimits() {
        return new Limits(bounds.time(), Math.min(bounds.memoryMegabytes(), Limits.USUAL.memoryMegabytes()));
    }

    /** How many verifications run at once. */
    int parallel() {
        return parallel.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }
}
