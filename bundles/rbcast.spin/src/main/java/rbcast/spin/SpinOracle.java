package rbcast.spin;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;
import rbcast.spin.verifier.NoVerdictException;
import rbcast.spin.verifier.PanCache;
import rbcast.spin.process.Toolchain;
import rbcast.text.IoProblem;

/**
 * The oracle that asks Spin. "Verified" is said only after a complete exhaustive search whose report proves that it was
 * one; "violated" only with a run that the interpreter has executed; everything else is inconclusive, with the reason.
 * Safe for use by several threads; runs share nothing but the compiled verifiers.
 */
public final class SpinOracle implements Oracle {

    private static final int MOST_PROCESSES_OF_A_SMALL_SYSTEM = 4;

    private final Toolchain toolchain;
    private final PanCache cache;
    private final Bounds bounds;
    private final Engine engine;

    public SpinOracle(Toolchain toolchain, PanCache cache, Bounds bounds, Engine engine) {
        this.toolchain = Objects.requireNonNull(toolchain);
        this.cache = Objects.requireNonNull(cache);
        this.bounds = Objects.requireNonNull(bounds);
        this.engine = Objects.requireNonNull(engine);
    }

    /** With the tools on the PATH, the usual cache, the usual bounds and the fastest engine for each system. */
    public static SpinOracle usual() {
        return new SpinOracle(Toolchain.onPath(), PanCache.usual(), Bounds.DEFAULT, Engine.AUTO);
    }

    public SpinOracle with(Engine newEngine) {
        return new SpinOracle(toolchain, cache, bounds, newEngine);
    }

    public SpinOracle with(Bounds newBounds) {
        return new SpinOracle(toolchain, cache, newBounds, engine);
    }

    /** The tools that it uses. */
    public Toolchain toolchain() {
        return toolchain;
    }

    @Override
    public Verdict verify(Algorithm algorithm, SystemModel system, Set<Property> properties,
            Cancellation cancellation) {
        Engine chosen = engine == Engine.AUTO ? fastest(system) : engine;
        long start = System.nanoTime();
        Statistics nothing = Statistics.none(chosen.keyword());
        try {
            if (!toolchain.isComplete()) {
                throw new NoVerdictException(String.join("; ", toolchain.problems()), nothing);
            }
            return search(chosen, algorithm, system, EnumSet.copyOf(properties), cancellation);
        } catch (NoVerdictException reason) {
            return inconclusive(reason.getMessage(), reason.isInterrupted(), reason.statistics(), chosen, start);
        } catch (IOException problem) {
            boolean cancelled = cancellation.isCancelled();
            return inconclusive(cancelled ? "cancelled" : "Spin could not be run: " + IoProblem.inWords(problem),
                    cancelled, nothing, chosen, start);
        } catch (ArithmeticException overflow) {
            return inconclusive("a threshold of the algorithm is too large to be computed", false, nothing,
                    chosen, start);
        }
    }

    /** Whatever was in the way, the time is gone. */
    private static Verdict inconclusive(String reason, boolean interrupted, Statistics seen, Engine chosen,
            long start) {
        Statistics statistics = new Statistics(chosen.keyword(), seen.states(), seen.transitions(),
                Duration.ofNanos(System.nanoTime() - start));
        return new Verdict.Inconclusive(reason, interrupted, statistics);
    }

    /** All interleavings where they are few; where order does not matter and they are many, the adversary's choices. */
    private static Engine fastest(SystemModel system) {
        if (system.mode() == FailureMode.CRASH) {
            return Engine.TABLE_DRIVEN;
        }
        return system.n() <= MOST_PROCESSES_OF_A_SMALL_SYSTEM ? Engine.TABLE_DRIVEN : Engine.ADVERSARY_FIRST;
    }

    private Verdict search(Engine chosen, Algorithm algorithm, SystemModel system, Set<Property> properties,
            Cancellation cancellation) throws NoVerdictException, IOException {
        if (chosen == Engine.STANDALONE) {
            return new StandaloneSearch(toolchain, bounds, cancellation).search(algorithm, system, properties);
        }
        TableModel model = chosen == Engine.ADVERSARY_FIRST ? TableModel.ADVERSARY_FIRST : TableModel.TABLE_DRIVEN;
        return new TableSearch(model, toolchain, cache, bounds).search(algorithm, system, properties, cancellation);
    }
}
