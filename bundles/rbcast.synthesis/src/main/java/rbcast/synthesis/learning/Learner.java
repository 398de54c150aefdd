// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.learning;

import java.util.Optional;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Bonus;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.synthesis.space.ActionSpace;
import rbcast.synthesis.space.CompletionBound;
import rbcast.synthesis.space.Draft;
import rbcast.synthesis.space.Heuristics;
import rbcast.synthesis.space.OrderFreeStates;
import rbcast.synthesis.space.StateIdentity;
import rbcast.synthesis.space.StateKeys;

/**
 * The learning agent: generates algorithms, and learns from what it is told of them. It asks nobody; its
 * {@link Simulation} does.
 */
final class Learner {

    /** Attempts at an algorithm before an episode is given up. Each dead end is met once, so few are needed. */
    private static final int MAX_ATTEMPTS = 1000;

    private final LearnerSettings settings;
    private final Bonus bonus;
    private final String name;
    private final Draft draft;
    private final Draft canonical;
    private final Draft best;
    private final StateKeys candidates;
    private final Frontier frontier;
    private final Generator generator;
    private final Memo memo;

    Learner(SynthesisSpecification specification, LearnerSettings settings, long seed) {
        this(specification, settings, seed, new QTable(settings.initialValue()));
    }

    /** @param values what it knows at the start, and learns */
    Learner(SynthesisSpecification specification, LearnerSettings settings, long seed, QTable values) {
        this.settings = settings;
        this.bonus = specification.rewards().bonus();
        this.name = specification.name();
        ActionSpace space = ActionSpace.of(specification);
        Heuristics heuristics = Heuristics.of(specification, space);
        int capacity = heuristics.capacity();
        StateIdentity orderFree = new OrderFreeStates(space, specification);
        StateIdentity identity = settings.orderFree() ? orderFree : StateIdentity.ordered();
        this.draft = heuristics.newDraft();
        this.canonical = heuristics.newDraft();
        this.best = heuristics.newDraft();
        this.candidates = new StateKeys(space, capacity, orderFree);
        this.memo = new Memo(candidates, settings.maxStates());
        this.frontier = new Frontier(space, heuristics, new StateKeys(space, capacity, identity),
                settings.maxStates(), new CompletionBound(space, specification), settings.blocking(),
                settings.bounded());
        this.generator = new Generator(frontier, values, settings.learningRate(), settings.discount(),
                new RandomChoices(seed), draft, capacity, space.size());
    }

    /**
     * The generation process of a learning episode. A dead end is remembered, and another attempt made, as long as
     * there is somewhere to go.
     *
     * @return whether there is an algorithm
     */
    boolean generate() {
        boolean generated = false;
        for (int attempt = 0; attempt < MAX_ATTEMPTS && !generated && !frontier.isEmpty(); attempt++) {
            generated = generator.generate(settings.policy(), !frontier.isExhausted(), true);
        }
        return generated;
    }

    /** The generation process of the optimisation episode: always the best of the actions that were tried. */
    boolean generateOptimal() {
        return generator.generate(Policies.greedyAmongTried(), false, false);
    }

    /** Whether what was generated had not been generated before. */
    boolean isNew() {
        return generator.isNew();
    }

    /** What was generated, its actions in the order in which they were chosen. */
    Algorithm algorithm() {
        return draft.toAlgorithm(name);
    }

    /** What was generated, its actions in the same order whichever way they were chosen, if that means the same. */
    Algorithm canonicalAlgorithm() {
        candidates.copyRepresentative(draft, canonical);
        return canonical.toAlgorithm(name);
    }

    /** The sum of runtime rewards of what was generated. */
    int reward() {
        return draft.reward();
    }

    /** What is known of what was generated, if it has been judged before. */
    Optional<Outcome> known() {
        return Optional.ofNullable(memo.outcome(draft));
    }

    /** What was generated has been judged. */
    void judged(Outcome outcome) {
        memo.put(draft, outcome);
    }

    /**
     * Learns from the outcome of what was generated: the bonus reward of section IV-C2, or nothing without a verdict.
     *
     * @param better whether it is better than every correct algorithm before
     */
    void learn(Outcome outcome, boolean better) {
        if (outcome == Outcome.UNDECIDED) {
            frontier.undecided(draft);
        } else if (outcome == Outcome.INCORRECT) {
            generator.receive(bonus.incorrect());
            frontier.incorrect(draft);
        } else {
            generator.receive(bonus.correct() + draft.reward());
            if (better) {
                best.copy(draft);
                frontier.setBest(draft.reward());
            }
            frontier.correct(draft);
        }
    }

    /**
     * Where the bound keeps the best algorithm from being generated again, it is learned from all the same: once more
     * for every episode.
     */
    void rememberBest() {
        if (settings.bounded() && best.isComplete() && !frontier.isExhausted()) {
            generator.relive(best, bonus.correct() + best.reward());
        }
    }

    /** Whether nothing new is left that is worth generating. */
    boolean isExhausted() {
        return frontier.isExhausted();
    }

    /** Whether nothing at all is left that is worth generating. */
    boolean isAtItsEnd() {
        return frontier.isEmpty();
    }

    /** Number of different states. */
    int states() {
        return frontier.states();
    }
}
