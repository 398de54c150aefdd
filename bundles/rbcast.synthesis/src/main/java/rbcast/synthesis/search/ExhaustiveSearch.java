// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.HandlerKind;
import rbcast.algorithm.specification.HandlerRules;
import rbcast.algorithm.specification.Heuristic;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.judge.Judge;
import rbcast.synthesis.judge.Judgement;
import rbcast.synthesis.learning.Ending;
import rbcast.synthesis.learning.LearningEvent;
import rbcast.synthesis.space.ActionSpace;
import rbcast.synthesis.space.CanonicalOrder;
import rbcast.synthesis.space.CompletionBound;
import rbcast.synthesis.space.Draft;
import rbcast.synthesis.space.Heuristics;
import rbcast.synthesis.space.OrderFreeStates;
import rbcast.synthesis.space.StateKeys;

/**
 * Judges the algorithms of a space, the best reward first, each once whatever the order of its actions. It goes through
 * the space anew for every reward (iterative deepening, Korf 1985), so it needs no more memory than one draft.
 *
 * <p>What cannot be correct, or means the same as something better, is left out: drafts that a known counterexample
 * refutes whatever is added, and additions that leave it in place ({@link Refutations}), actions without effect
 * ({@link Superfluous}), thresholds that do not differ in the systems at hand ({@link EqualThresholds}).
 *
 * <p>Where order has no meaning, actions are added in whatever order the refutations suggest, and one that has had its
 * turn is left out of what comes after it. That makes each set be met once, up to the names of its types: a remedy that
 * sends a type whose number has not yet its turn has a twin with the number that has.
 *
 * <p>To be used once.
 */
public final class ExhaustiveSearch {

    /** How often it is asked whether to stop. */
    private static final int DRAFTS_BETWEEN_QUESTIONS = 1000;

    private final SynthesisSpecification specification;
    private final Judge judge;
    private final Consumer<LearningEvent> listener;
    private final Supplier<Optional<Ending>> interruption;
    private final Optional<Partition> partition;
    private final ActionSpace space;
    private final Heuristics heuristics;
    private final CompletionBound bound;
    private final CanonicalOrder order;
    private final Superfluous superfluous;
    /** Whether algorithms are sets, so that {@code done} rather than an order makes each be met once. */
    private final boolean anyOrder;
    /** For each handler the actions that have had their turn: what holds one of them has been searched. */
    private final BitSet[] done = {new BitSet(), new BitSet()};
    private final Prices prices;
    private final Refutations refutations;
    private final StateKeys candidates;
    private final BitSet[] toExamine;
    private final BitSet[] available;
    private final Draft draft;
    private final Draft representative;

    private final long start = System.nanoTime();
    private int level = Integer.MAX_VALUE;
    private int nextLevel;
    private long visited;
    private long examined;
    private long undecided;
    private long undecidedAbove;
    private Optional<Candidate> found = Optional.empty();
    /** What is not beaten, where all of that is asked for rather than the first. */
    private final List<Front.Point> front = new ArrayList<>();
    private boolean collecting;
    private final List<Integer> leastWaits;
    private Optional<Ending> interrupted = Optional.empty();
    /** When to leave the level to shares, and whether that has come. */
    private long mostVisited = Long.MAX_VALUE;
    private boolean tooLarge;
    /** Behind so many choices drafts become shares. */
    private int cut = Integer.MAX_VALUE;
    private final List<Share> cutOff = new ArrayList<>();
    private long prunedInShares;

    /**
     * A search by one thread.
     *
     * @param judge decides on candidates; may know counterexamples already
     * @param listener is told when the search goes on to the next reward
     * @param interruption asked all the time whether and why to stop
     */
    public ExhaustiveSearch(SynthesisSpecification specification, Judge judge, Consumer<LearningEvent> listener,
            Supplier<Optional<Ending>> interruption) {
        this(specification, judge, listener, interruption, Optional.empty());
    }

    /**
     * A search that takes large levels apart. What it comes to does not depend on who searches the shares.
     *
     * @param partition how, and who searches the shares; empty if all is done by one thread
     */
    public ExhaustiveSearch(SynthesisSpecification specification, Judge judge, Consumer<LearningEvent> listener,
            Supplier<Optional<Ending>> interruption, Optional<Partition> partition) {
        this.specification = specification;
        this.judge = judge;
        this.listener = listener;
        this.interruption = interruption;
        this.partition = partition;
        this.space = ActionSpace.of(specification);
        OrderFreeStates identity = new OrderFreeStates(space, specification);
        this.heuristics = Heuristics.of(specification, space);
        this.bound = new CompletionBound(space, specification);
        this.order = new CanonicalOrder(space, specification, identity);
        this.superfluous = new Superfluous(space, specification, identity);
        this.candidates = new StateKeys(space, heuristics.capacity(), identity);
        this.available = new BitSet[heuristics.capacity() + 1];
        for (int depth = 0; depth < available.length; depth++) {
            available[depth] = new BitSet(space.size());
        }
        BitSet toReceive = EqualThresholds.toExamine(space, specification, identity);
        this.toExamine = new BitSet[] {
            Heuristics.everAvailable(specification, space, HandlerKind.RB_BROADCAST), toReceive};
        this.anyOrder = !identity.orderMayMatter() && remediesCanBeAddedAtOnce(toReceive);
        this.prices = new Prices(space, toReceive);
        this.refutations = new Refutations(specification, space, judge, toReceive);
        this.leastWaits = leastWaits();
        this.draft = heuristics.newDraft();
        this.representative = heuristics.newDraft();
    }

    /**
     * Whether a remedy of a draft may be added as the next action, but for the number of the type that it sends. Its
     * condition holds in a run of the draft, so what it waits for was sent, and GH7 is content; unless its condition
     * holds without any message.
     */
    private boolean remediesCanBeAddedAtOnce(BitSet actions) {
        return specification.space().has(Heuristic.GH7) && actions.stream()
                .filter(choice -> choice != space.stop()).mapToObj(choice -> space.action(choice).condition())
                .allMatch(condition -> !(condition instanceof Received received)
                        || specification.goal().systems().stream().allMatch(system ->
                                received.threshold().leastCount(system.n(), system.f()) > 0));
    }

    /** The best correct algorithm of the space. */
    public SearchResult best() {
        return search(Integer.MIN_VALUE);
    }

    /** A correct algorithm of a better reward, the best one there is. */
    public SearchResult betterThan(int reward) {
        return search(reward);
    }

    /**
     * All correct algorithms that no other beats, one of each figures. What is left out otherwise may be left out here:
     * an algorithm without a superfluous action, or with a better one in place of its like, has no worse figure.
     */
    public Front front() {
        collecting = true;
        descendToLevels(Integer.MIN_VALUE);
        return new Front(front, undecided, interrupted, census());
    }

    private SearchResult search(int floor) {
        descendToLevels(floor);
        return result(floor);
    }

    private void descendToLevels(int floor) {
        level = bound.of(draft);
        while (level > floor && !isOver()) {
            listener.accept(new LearningEvent.SearchAdvanced(level, examined, judge.asked()));
            nextLevel = Integer.MIN_VALUE;
            undecidedAbove = undecided;
            searchLevel();
            if (!isOver()) {
                level = nextLevel;
            }
        }
    }

    /** At once as long as the level may be small; a large one from its beginning in shares. */
    private void searchLevel() {
        long examinedAbove = examined;
        mostVisited = partition.map(each -> visited + each.mostDraftsAtOnce()).orElse(Long.MAX_VALUE);
        descend();
        mostVisited = Long.MAX_VALUE;
        if (tooLarge) {
            tooLarge = false;
            examined = examinedAbove;
            undecided = undecidedAbove;
            searchInShares(partition.orElseThrow());
        }
    }

    private List<Share> takenApart(Partition how) {
        for (cut = 1; cutOff.size() < how.enoughShares() && cut <= how.mostFirstActions(); cut++) {
            cutOff.clear();
            nextLevel = Integer.MIN_VALUE;
            descend();
        }
        cut = Integer.MAX_VALUE;
        List<Share> all = List.copyOf(cutOff);
        cutOff.clear();
        return all;
    }

    /** In rounds: what the shares of one have found, those of the next know. */
    private void searchInShares(Partition how) {
        for (List<Share> round : how.rounds(takenApart(how))) {
            if (isOver()) {
                return;
            }
            List<ShareResult> results = how.shares().search(round, level,
                    judge.known().stream().flatMap(List::stream).toList());
            results.forEach(this::add);
            if (results.size() < round.size() && interrupted.isEmpty()) {
                interrupted = Optional.of(interruption.get().orElse(Ending.CANCELLED));
            }
        }
    }

    private void add(ShareResult result) {
        nextLevel = Math.max(nextLevel, result.nextLevel());
        found = found.or(result::found);
        interrupted = interrupted.or(result::interrupted);
        examined += result.examined();
        undecided += result.undecided();
        visited += result.drafts();
        prunedInShares += result.pruned();
        judge.learn(result.refutations(), result.answers());
    }

    /**
     * Searches a share of a level instead of the whole space.
     *
     * @param itsLevel the reward of the algorithms to be judged
     */
    public ShareResult search(Share share, int itsLevel) {
        share.choices().forEach(draft::add);
        for (int handler = 0; handler < done.length; handler++) {
            done[handler].or(share.done().get(handler));
        }
        level = itsLevel;
        nextLevel = Integer.MIN_VALUE;
        descend();
        return new ShareResult(nextLevel, found, interrupted, examined, undecided, visited, refutations.pruned(),
                judge.answers(), judge.refutations());
    }

    private Census census() {
        return new Census(examined, visited, refutations.pruned() + prunedInShares,
                Duration.ofNanos(System.nanoTime() - start), judge.answers(), judge.refutations());
    }

    private SearchResult result(int floor) {
        Census census = census();
        long inTheWay = found.isPresent() ? undecidedAbove : undecided;
        if (interrupted.isPresent() || inTheWay > 0) {
            return new SearchResult.Interrupted(interrupted.orElse(Ending.NO_VERDICTS), inTheWay,
                    level == Integer.MIN_VALUE ? OptionalInt.empty() : OptionalInt.of(level), found, census);
        }
        if (found.isPresent()) {
            return new SearchResult.Optimal(found.get(), census);
        }
        return floor == Integer.MIN_VALUE ? new SearchResult.Unrealisable(census)
                : new SearchResult.NothingBetter(floor, census);
    }

    private void descend() {
        int best = bound.of(draft);
        if (best < level) {
            nextLevel = Math.max(nextLevel, best);
        } else if (isBeaten()) {
            return;
        } else if (cut != Integer.MAX_VALUE && (draft.length() >= cut || draft.isComplete())) {
            cutOff.add(Share.of(draft, done));
        } else if (draft.isComplete()) {
            if (best == level) {
                examine();
            }
        } else {
            extend();
        }
    }

    private void extend() {
        if (++visited % DRAFTS_BETWEEN_QUESTIONS == 0) {
            interrupted = interruption.get();
        }
        tooLarge = visited >= mostVisited;
        BitSet choices = available[draft.length()];
        heuristics.available(draft, choices);
        int handler = draft.handler().ordinal();
        choices.and(toExamine[handler]);
        choices.andNot(done[handler]);
        if (draft.handler() == HandlerKind.RECEIVE) {
            restrict(choices);
        }
        int least = leastActions(draft.handler());
        for (int choice = choices.nextSetBit(0); choice >= 0 && !isOver(); choice = choices.nextSetBit(choice + 1)) {
            if ((anyOrder || order.continues(draft, choice)) && !superfluous.arisesFrom(draft, choice, least)) {
                draft.add(choice);
                descend();
                draft.removeLast();
            }
            done[handler].set(choice, anyOrder && choice != space.stop());
        }
        done[handler].andNot(choices);
    }

    /** What is left out only because it costs too much for the present reward comes back at the next one. */
    private void restrict(BitSet choices) {
        int budget = draft.reward() + space.reward(space.stop(), HandlerKind.RECEIVE) - level;
        Additions.Limits limits = new Additions.Limits(heuristics.room(draft), prices.affordable(budget),
                choice -> prices.price(choice) <= budget);
        Additions additions = new Additions(choices, choice -> anyOrder || order.mayComeLater(draft, choice), limits,
                anyOrder);
        refutations.restrict(draft, additions);
        if (additions.isPostponed()) {
            nextLevel = Math.max(nextLevel, level - 1);
        }
    }

    private int leastActions(HandlerKind handler) {
        HandlerRules rules = specification.space().rules(handler);
        return specification.space().has(Heuristic.GH6) ? rules.minActions() - 1 : 0;
    }

    private boolean isOver() {
        return found.isPresent() || interrupted.isPresent() || tooLarge;
    }

    /** Whether an algorithm that was found beats or equals all that may be made of the draft at this reward. */
    private boolean isBeaten() {
        if (front.isEmpty()) {
            return false;
        }
        Algorithm begun = draft.toAlgorithm(specification.name());
        Figures figures = draft.isComplete() ? Figures.of(begun, level, specification.goal().systems())
                : Figures.atBest(begun, level, specification.goal().systems(), leastWaits);
        return front.stream().anyMatch(point -> point.figures().areNoWorseThan(figures));
    }

    private List<Integer> leastWaits() {
        HandlerKind handler = Heuristics.everAvailable(specification, space, HandlerKind.RB_BROADCAST).stream()
                .anyMatch(space::isDeliver) ? HandlerKind.RB_BROADCAST : HandlerKind.RECEIVE;
        return Figures.leastWaits(space, specification.goal().systems(), handler,
                Heuristics.everAvailable(specification, space, handler).stream());
    }

    private void correct(Candidate candidate) {
        if (!collecting) {
            found = Optional.of(candidate);
            return;
        }
        Figures figures = Figures.of(candidate.algorithm(), candidate.reward(), specification.goal().systems());
        front.removeIf(point -> figures.areNoWorseThan(point.figures()));
        front.add(new Front.Point(candidate, figures, List.of()));
    }

    private void examine() {
        interrupted = interruption.get();
        if (interrupted.isPresent()) {
            return;
        }
        candidates.copyRepresentative(draft, representative);
        Candidate candidate = new Candidate(representative.toAlgorithm(specification.name()), draft.reward());
        Cancellation cancellation = () -> interruption.get().isPresent();
        Judgement judgement = judge.judge(candidate.algorithm(), cancellation);
        if (judgement instanceof Judgement.Undecided && cancellation.isCancelled()) {
            interrupted = interruption.get();
            return;
        }
        examined++;
        if (judgement instanceof Judgement.Correct) {
            correct(candidate);
        } else if (judgement instanceof Judgement.Undecided) {
            undecided++;
        }
    }
}
