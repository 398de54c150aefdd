// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Goal;
import rbcast.algorithm.specification.Ingredient;
import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Verdict;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.Consultation;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.judge.SharedOracle;
import rbcast.synthesis.judge.SystemVerdict;
import rbcast.synthesis.learning.LearnerSettings;
import rbcast.synthesis.learning.LearningEvent;
import rbcast.synthesis.learning.Phase;
import rbcast.synthesis.learning.PolicyRule;
import rbcast.synthesis.learning.Simulation;
import rbcast.synthesis.learning.StoppingRule;
import rbcast.synthesis.record.Journal;
import rbcast.synthesis.record.RecordingOracle;
import rbcast.synthesis.search.ExhaustiveSearch;
import rbcast.synthesis.search.Front;
import rbcast.synthesis.search.LocalShares;
import rbcast.synthesis.search.Partition;
import rbcast.synthesis.search.SearchResult;
import rbcast.synthesis.search.Shares;
import rbcast.synthesis.space.ActionSpace;

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
    private final Optional<Journal> journal;
    private final Optional<PolicyRule> policy;
    private final Optional<Shares> shares;
    private final int threads;

    /** With a thread for each processor. */
    public Synthesiser(SynthesisSpecification specification, Oracle oracle) {
        this(specification, oracle, Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param threads greatest number of simulations that run at the same time, at least 1
     * @throws IllegalArgumentException if the specification asks for systems of all N and F, on which an oracle has no
     *         word; its message can be shown to a user
     */
    public Synthesiser(SynthesisSpecification specification, Oracle oracle, int threads) {
        this(specification, oracle, threads, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Synthesiser(SynthesisSpecification specification, Oracle oracle, int threads, Optional<Journal> journal,
            Optional<PolicyRule> policy, Optional<Shares> shares) {
        if (!specification.goal().generalSystems().isEmpty()) {
            throw new IllegalArgumentException("%s: the learner needs systems with a fixed N and F, and '%s' is none"
                    .formatted(specification.name(), specification.goal().generalSystems().get(0)));
        }
        this.specification = Objects.requireNonNull(specification);
        this.oracle = Objects.requireNonNull(oracle);
        this.journal = journal;
        this.policy = policy;
        this.shares = shares;
        this.threads = threads;
    }

    /**
     * The same synthesis, but the verdicts to learn from are kept in a journal, and those that stand there already are
     * not asked for again: a run that was interrupted resumes to the result of an uninterrupted one. The last word on
     * what is offered is the oracle's own all the same.
     */
    public Synthesiser resuming(Journal newJournal) {
        return new Synthesiser(specification, oracle, threads, Optional.of(newJournal), policy, shares);
    }

    /** The same synthesis, but its learner chooses actions by that rule, whatever policy the specification names. */
    public Synthesiser following(PolicyRule newPolicy) {
        return new Synthesiser(specification, oracle, threads, journal, Optional.of(newPolicy), shares);
    }

    /**
     * The same synthesis, but somebody else searches the shares of a search; what it comes to is the same.
     *
     * @param newShares searches them; has an oracle of its own
     */
    public Synthesiser sharing(Shares newShares) {
        return new Synthesiser(specification, oracle, threads, journal, policy, Optional.of(newShares));
    }

    /**
     * Does what the specification's strategy says: learns, learns and searches for something better, or only searches.
     * In the end the oracle is asked once more about what is offered; when that takes longer than the user is willing
     * to wait, what it has verified before in the same run stands.
     *
     * @param listener is told every event, by one thread at a time
     * @param cancellation when it asks to stop, the best found so far is the result, soon after
     */
    public SynthesisResult run(Consumer<LearningEvent> listener, Cancellation cancellation) {
        Clock clock = new Clock(specification.budget().time(), cancellation);
        Consumer<LearningEvent> oneAtATime = serialised(listener);
        Consultation consultation = new Consultation(oracle);
        Oracle learning = new SharedOracle(journal.<Oracle>map(kept -> new RecordingOracle(consultation, kept))
                .orElse(consultation));
        Oracle last = new SharedOracle(consultation);
        Gathering simulations = specification.strategy() == Strategy.EXHAUSTIVE ? new Gathering()
                : simulate(learning, last, oneAtATime, clock);
        SimulationTotals totals = simulations.totals(clock.interruption());
        Optional<SearchResult> search = specification.strategy() == Strategy.LEARNING ? Optional.empty()
                : Optional.of(search(learning, totals.best(), oneAtATime, clock));
        Optional<Candidate> best = search.flatMap(SearchResult::candidate).or(totals::best);
        List<SystemVerdict> verification = specification.goal().systems().stream()
                .flatMap(system -> best.stream().map(candidate -> new SystemVerdict(system,
                        lastWord(candidate.algorithm(), system, last, consultation, clock)))).toList();
        return new SynthesisResult(specification, simulations.kept(), totals, search, best, verification,
                consultation.unanswered(), clock.elapsed());
    }

    /**
     * Searches the whole space for the correct algorithms that no other beats, whatever the strategy.
     *
     * @param listener is told how far the search has come
     * @param cancellation when it asks to stop, what was found so far is the result, soon after
     */
    public Front front(Consumer<LearningEvent> listener, Cancellation cancellation) {
        Clock clock = new Clock(specification.budget().time(), cancellation);
        Oracle asked = journal.<Oracle>map(kept -> new RecordingOracle(oracle, kept)).orElse(oracle);
        listener.accept(new LearningEvent.PhaseStarted(0, Phase.CERTIFICATION));
        Consultation consultation = new Consultation(asked);
        Goal goal = specification.goal();
        return new ExhaustiveSearch(specification, judge(consultation, true), listener, clock::interruption).front()
                .verified(algorithm -> goal.systems().stream().flatMap(system -> consultation
                        .verified(algorithm, system, goal.properties()).stream()
                        .map(verdict -> new SystemVerdict(system, verdict))).toList());
    }

    /** When the user is impatient, what the oracle has said in this run comes first, then a question with a bound. */
    private Verdict lastWord(Algorithm algorithm, SystemModel system, Oracle last, Consultation consultation,
            Clock clock) {
        Set<Property> properties = specification.goal().properties();
        Verdict verdict = last.verify(algorithm, system, properties, clock::isCancelledByUser);
        if (!(verdict instanceof Verdict.Inconclusive)) {
            return verdict;
        }
        Optional<Verdict> before = consultation.verified(algorithm, system, properties);
        return before.orElseGet(() -> clock.isCancelledByUser()
                ? consultation.verify(algorithm, system, properties, clock::isUserOutOfPatience) : verdict);
    }

    private static Consumer<LearningEvent> serialised(Consumer<LearningEvent> listener) {
        Object lock = new Object();
        return event -> {
            synchronized (lock) {
                listener.accept(event);
            }
        };
    }

    private Gathering simulate(Oracle learning, Oracle last, Consumer<LearningEvent> listener, Clock clock) {
        int count = specification.budget().simulations();
        boolean replay = specification.learning().effectiveIngredients().contains(Ingredient.REPLAY);
        LearnerSettings usual = LearnerSettings.of(specification);
        LearnerSettings settings = policy.map(usual::withPolicy).orElse(usual);
        return new Simulations(clock).run(count, number -> new Simulation(number, specification.seed() + number - 1,
                specification, settings, judge(learning, replay), listener, clock)
                .run(stopping(clock), last, clock::isCancelledByUser), Math.min(threads, count));
    }

    private Judge judge(Oracle learning, boolean replay) {
        return new Judge(learning, specification.goal().systems(), specification.goal().properties(),
                ActionSpace.of(specification).types(), replay);
    }

    private StoppingRule stopping(Clock clock) {
        return StoppingRule.anyOf(List.of(
                progress -> clock.interruption(),
                StoppingRule.after(specification.budget().episodes()),
                StoppingRule.nothingLeft(),
                StoppingRule.noVerdicts(PATIENCE)));
    }

    private SearchResult search(Oracle learning, Optional<Candidate> learned, Consumer<LearningEvent> listener,
            Clock clock) {
        listener.accept(new LearningEvent.PhaseStarted(0, Phase.CERTIFICATION));
        Shares searching = shares.orElseGet(() ->
                new LocalShares(specification, () -> judge(learning, true), clock::interruption, threads));
        ExhaustiveSearch search = new ExhaustiveSearch(specification, judge(learning, true), listener,
                clock::interruption, Optional.of(Partition.usual(searching)));
        return learned.isPresent() ? search.betterThan(learned.get().reward()) : search.best();
    }
}
