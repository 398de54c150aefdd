// SPDX-License-Identifier: EPL-2.0
package rbcast.spin;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.verdict.Cancellation;
import rbcast.algorithm.verdict.Oracle;
import rbcast.algorithm.verdict.Statistics;
import rbcast.algorithm.verdict.Verdict;
import rbcast.algorithm.verdict.Verdict.Inconclusive;
import rbcast.spin.verifier.NoVerdictException;
import rbcast.spin.verifier.PanCache;
import rbcast.spin.process.Toolchain;
import rbcast.text.IoProblem;

/**
 * The oracle that asks Spin. "Verified" is said only after a complete exhaustive search whose report proves that it was
 * one; "violated" only with a run that the interpreter has executed; everything else is inconclusive, with the reason.
 * {@link Engine#AUTO} asks the next search that covers the system when one has no answer, for as long as there is time.
 * Safe for use by several threads; runs share nothing but the compiled verifiers.
 */
public final class SpinOracle implements Oracle {

    private static final int MOST_PROCESSES_OF_A_SMALL_SYSTEM = 4;
    private static final int MOST_PROCESSES_WITH_ONE_LIAR = 8;
    private static final Search TABLE_DRIVEN = new TableDrivenSearch();
    private static final Search TABLE_DRIVEN_CONTENTS = new TableDrivenContentsSearch();
    private static final Search ADVERSARY_FIRST = new AdversaryFirstSearch();
    private static final Search CHOICES_FIRST = new ChoicesFirstSearch();
    private static final Search STANDALONE = new StandaloneSearch();

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

    /** With the usual tools, the usual cache, the usual bounds and the fastest engine for each system. */
    public static SpinOracle usual() {
        return new SpinOracle(Toolchain.usual(), PanCache.usual(), Bounds.DEFAULT, Engine.AUTO);
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
        if (!toolchain.isComplete()) {
            return new Inconclusive(String.join("; ", toolchain.problems()), Statistics.none(engine.keyword()));
        }
        Question question = new Question(algorithm, system, properties);
        SearchContext context = new SearchContext(toolchain, cache, bounds, cancellation);
        Map<Engine, NoVerdictException> failures = new LinkedHashMap<>();
        for (Search search : searches(question)) {
            try {
                return answer(search, question, context);
            } catch (NoVerdictException reason) {
                failures.put(search.engine(), reason);
                if (reason.isInterrupted()) {
                    break;
                }
            }
        }
        return inconclusive(failures, context.elapsed());
    }

    /** The searches to try one after the other: those that cover the question, if there are any. */
    private List<Search> searches(Question question) {
        List<Search> fastestFirst = fastestFirst(question);
        List<Search> chosen = engine == Engine.AUTO ? fastestFirst
                : fastestFirst.stream().filter(each -> each.engine() == engine).toList();
        List<Search> covering = chosen.stream().filter(each -> each.obstacle(question).isEmpty()).toList();
        return covering.isEmpty() ? chosen : covering;
    }

    /**
     * All interleavings where they are few; where order does not matter and they are many, the adversary's choices.
     * With several contents receipts that do nothing come first, and a single liar leaves few interleavings.
     */
    private static List<Search> fastestFirst(Question question) {
        boolean small = question.system().n() <= MOST_PROCESSES_OF_A_SMALL_SYSTEM;
        if (question.tellsContentsOrBroadcaster()) {
            boolean oneLiar = question.system().n() <= MOST_PROCESSES_WITH_ONE_LIAR && question.system().f() <= 1;
            return small || oneLiar ? List.of(TABLE_DRIVEN_CONTENTS, CHOICES_FIRST, STANDALONE)
                    : List.of(CHOICES_FIRST, TABLE_DRIVEN_CONTENTS, STANDALONE);
        }
        return small ? List.of(TABLE_DRIVEN, ADVERSARY_FIRST, STANDALONE)
                : List.of(ADVERSARY_FIRST, TABLE_DRIVEN, STANDALONE);
    }

    private static Verdict answer(Search search, Question question, SearchContext context) throws NoVerdictException {
        Optional<String> obstacle = search.obstacle(question);
        if (obstacle.isPresent()) {
            throw new NoVerdictException(obstacle.get());
        }
        try {
            return search.answer(question, context);
        } catch (IOException problem) {
            throw context.cancellation().isCancelled()
                    ? NoVerdictException.interrupted("cancelled", Statistics.none(search.engine().keyword()))
                    : new NoVerdictException("Spin could not be run: " + IoProblem.inWords(problem));
        }
    }

    /** Why no search has an answer. Whatever was in the way, the time is gone. */
    private Verdict inconclusive(Map<Engine, NoVerdictException> failures, Duration elapsed) {
        long states = failures.values().stream().mapToLong(each -> each.statistics().states()).sum();
        long transitions = failures.values().stream().mapToLong(each -> each.statistics().transitions()).sum();
        List<String> reasons = failures.values().stream().map(Throwable::getMessage).distinct().toList();
        String reason = reasons.size() == 1 ? reasons.get(0)
                : failures.entrySet().stream().map(each -> each.getKey() + ": " + each.getValue().getMessage())
                        .collect(Collectors.joining("; "));
        Engine asked = failures.size() == 1 ? failures.keySet().iterator().next() : engine;
        boolean interrupted = failures.values().stream().anyMatch(NoVerdictException::isInterrupted);
        return new Inconclusive(reason, interrupted, new Statistics(asked.keyword(), states, transitions, elapsed));
    }
}
