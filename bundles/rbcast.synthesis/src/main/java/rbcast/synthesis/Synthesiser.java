package rbcast.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import rbcast.algorithm.specification.Ingredient;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.judge.SharedOracle;
import rbcast.synthesis.learning.Ending;
import rbcast.synthesis.learning.LearnerSettings;
import rbcast.synthesis.learning.LearningEvent;
import rbcast.synthesis.learning.Simulation;
import rbcast.synthesis.learning.SimulationResult;
import rbcast.synthesis.learning.StoppingRule;

/**
 * RB-Learner: finds correct and efficient algorithms for a specification (sections III and IV).
 *
 * <p>The result depends on the specification and on the oracle's verdicts alone, not on the number of threads or on who
 * is faster; only a time budget and a cancellation bring the clock in. The oracle should not replay counterexamples of
 * its own: the learner does that, unless the specification says otherwise.
 */
public final class Synthesiser {

    /** Candidates without a verdict, and none with one, after which there is no point in going on. */
    private static final int PATIENCE = 20;

    private final SynthesisSpecification specification;
    private final Oracle oracle;
    private final int threads;

    /** With a thread for each processor. */
    public Synthesiser(SynthesisSpecification specification, Oracle oracle) {
        this(specification, oracle, Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param threads greatest number of simulations that run at the same time, at least 1
     */
    public Synthesiser(SynthesisSpecification specification, Oracle oracle, int threads) {
        this.specification = Objects.requireNonNull(specification);
        this.oracle = Objects.requireNonNull(oracle);
        this.threads = threads;
    }

    /**
     * Runs the simulations.
     *
     * @param listener is told every event, by one thread at a time
     * @param cancellation when it asks to stop, the best found so far is the result, soon after
     */
    public SynthesisResult run(Consumer<LearningEvent> listener, Cancellation cancellation) {
        Clock clock = new Clock(specification.timeBudget(), cancellation);
        Consumer<LearningEvent> oneAtATime = serialised(listener);
        List<SimulationResult> simulations = simulate(oneAtATime, clock);
        return SynthesisResult.of(specification, simulations, clock.elapsed());
    }

    private static Consumer<LearningEvent> serialised(Consumer<LearningEvent> listener) {
        Object lock = new Object();
        return event -> {
            synchronized (lock) {
                listener.accept(event);
            }
        };
    }

    private List<SimulationResult> simulate(Consumer<LearningEvent> listener, Clock clock) {
        SharedOracle shared = new SharedOracle(oracle);
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(threads, specification.simulations()));
        try {
            List<Future<SimulationResult>> running = new ArrayList<>();
            for (int number = 1; number <= specification.simulations(); number++) {
                Simulation simulation = simulation(number, shared, listener, clock);
                running.add(executor.submit(() -> simulation.run(stopping(clock), oracle)));
            }
            List<SimulationResult> results = new ArrayList<>();
            for (Future<SimulationResult> each : running) {
                results.add(get(each));
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while simulations were running", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Simulation simulation(int number, Oracle shared, Consumer<LearningEvent> listener, Clock clock) {
        boolean replay = specification.learning().effectiveIngredients().contains(Ingredient.REPLAY);
        Judge judge = new Judge(shared, specification.systems(), specification.properties(), specification.types(),
                replay);
        return new Simulation(number, specification.seed() + number - 1, specification,
                LearnerSettings.of(specification), judge, listener, clock);
    }

    private StoppingRule stopping(Clock clock) {
        return StoppingRule.anyOf(List.of(
                StoppingRule.when(clock::isCancelledByUser, Ending.CANCELLED),
                StoppingRule.when(clock::isCancelled, Ending.TIME_BUDGET),
                StoppingRule.after(specification.episodes()),
                StoppingRule.nothingLeft(),
                StoppingRule.noVerdicts(PATIENCE)));
    }
}
