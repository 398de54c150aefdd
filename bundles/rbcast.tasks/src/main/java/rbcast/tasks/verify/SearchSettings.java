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
import java.util.stream.Stream;

import rbcast.algorithm.verdict.Oracle;
import rbcast.dsl.TimeSpan;
import rbcast.proof.Limits;
import rbcast.proof.Prover;
import rbcast.spin.Bounds;
import rbcast.spin.Engine;
import rbcast.spin.SpinOracle;
import rbcast.tasks.Equipment;
import rbcast.tasks.InputException;
import rbcast.text.Words;

/** Who verifies single systems and how far, as a user says it: Spin, or the prover. Immutable. */
public final class SearchSettings {

    /** The fastest engine for each system, within the usual bounds, with the usual tools, on all cores. */
    public static final SearchSettings USUAL = new SearchSettings(Optional.of(Engine.AUTO), Bounds.DEFAULT,
            Equipment.USUAL, Optional.empty());

    private static final Pattern TIME = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,12})?) *([a-z]+)");

    /** The name of the prover among those of Spin's engines. */
    private static final String PROOF = Prover.ENGINE;

    /** How Spin searches; empty if it is not to. */
    private final Optional<Engine> engine;
    private final Bounds bounds;
    private final Equipment equipment;
    private final Optional<Integer> parallel;

    private SearchSettings(Optional<Engine> engine, Bounds bounds, Equipment equipment, Optional<Integer> parallel) {
        this.engine = Objects.requireNonNull(engine);
        this.bounds = Objects.requireNonNull(bounds);
        this.equipment = Objects.requireNonNull(equipment);
        this.parallel = Objects.requireNonNull(parallel);
    }

    /** The names of the engines, the one that takes the fastest first, the prover last. */
    public static List<String> engines() {
        return Stream.concat(Arrays.stream(Engine.values()).map(Engine::keyword), Stream.of(PROOF)).toList();
    }

    /**
     * Engine and bounds as a few words, for {@link #ofWords}. Which tools are used is not among them: another machine
     * has others.
     */
    public String words() {
        return "%s %d %d %d".formatted(engineName(), bounds.time().toNanos(), bounds.memoryMegabytes(),
                bounds.depth());
    }

    /** The engine's name alone: all of it that a verdict depends on. */
    public String engineName() {
        return engine.map(Engine::keyword).orElse(PROOF);
    }

    /**
     * The settings of some words.
     *
     * @throws IllegalArgumentException if {@link #words} does not write them so
     */
    public static SearchSettings ofWords(String words) {
        String[] parts = words.split(" ");
        if (!engines().contains(parts[0])) {
            throw new IllegalArgumentException("no engine: " + words);
        }
        return new SearchSettings(Engine.of(parts[0]), new Bounds(Duration.ofNanos(Long.parseLong(parts[1])),
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
        if (named.isEmpty() && !name.equals(PROOF)) {
            throw new InputException("the engines are " + Words.enumeration(engines()));
        }
        return new SearchSettings(named, bounds, equipment, parallel);
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

    /** Whether single systems are verified by Spin, at least in the first place. */
    public boolean asksSpin() {
        return engine.isPresent();
    }

    /** Who verifies, asked so. */
    public Oracle oracle() {
        return engine.isEmpty() ? SpinOrProof.proving(proofLimits()) : oracle(spin());
    }

    /**
     * The same where Spin is asked.
     *
     * @param spin as {@link #spin} makes it
     */
    public Oracle oracle(SpinOracle spin) {
        return engine.filter(each -> each == Engine.AUTO).isPresent() ? new SpinOrProof(spin, shortly(proofLimits()))
                : spin;
    }

    /** Spin by itself, asked so; by its fastest search if it is the prover that is to be asked. */
    public SpinOracle spin() {
        return equipment.oracle(bounds, engine.orElse(Engine.AUTO));
    }

    /** Where a search has taken its time before, a proof gets a minute at most. */
    private static Limits shortly(Limits limits) {
        return limits.time().compareTo(Limits.USUAL.time()) < 0 ? limits
                : new Limits(Limits.USUAL.time(), limits.memoryMegabytes());
    }

    /** Spin as it is asked whether it comes to the same as the prover: by all searches, not for long. */
    public Oracle confirming() {
        boolean shorter = bounds.time().compareTo(Confirmation.TIME) < 0;
        return equipment.oracle(shorter ? bounds : bounds.withTime(Confirmation.TIME), Engine.AUTO);
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
