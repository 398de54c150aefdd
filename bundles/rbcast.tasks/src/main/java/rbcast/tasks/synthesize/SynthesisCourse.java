// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.specification.Strategy;
import rbcast.algorithm.specification.SynthesisSpecification;
import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.writing.SynthesisWriter;
import rbcast.synthesis.judge.Candidate;
import rbcast.synthesis.learning.LearningEvent;
import rbcast.synthesis.learning.LearningEvent.EpisodeFinished;
import rbcast.synthesis.learning.LearningEvent.PhaseStarted;
import rbcast.synthesis.learning.LearningEvent.SearchAdvanced;
import rbcast.synthesis.learning.LearningEvent.SimulationFinished;
import rbcast.synthesis.learning.LearningEvent.SimulationStarted;
import rbcast.synthesis.learning.Outcome;
import rbcast.synthesis.learning.Phase;
import rbcast.synthesis.learning.Simulation;
import rbcast.text.Words;

/**
 * How a synthesis goes: hears what the learner does and keeps of it what people want to see meanwhile, in room that
 * does not grow with the number of episodes. May be asked by any thread at any time.
 */
public final class SynthesisCourse {

    /** More simulations than anybody tells apart in a chart; the later ones are counted, but not drawn. */
    private static final int MOST_DRAWN = 20;

    private final SynthesisSpecification specification;
    private final long total;
    private final LongSupplier clock;
    private final long begun;
    private final SortedMap<Integer, SimulationCourse> simulations = new TreeMap<>();
    private final Map<String, Long> judges = new TreeMap<>();
    private String phase = "beginning";
    private long done;
    private int finished;
    private Optional<Candidate> best = Optional.empty();
    private Optional<String> conclusion = Optional.empty();
    private Optional<Duration> took = Optional.empty();
    private OptionalLong pausedSince = OptionalLong.empty();
    private long pausedNanos;
    private List<String> verdicts = List.of();

    public SynthesisCourse(SynthesisSpecification specification) {
        this(specification, System::nanoTime);
    }

    /** @param clock in nanoseconds */
    SynthesisCourse(SynthesisSpecification specification, LongSupplier clock) {
        this.clock = clock;
        this.begun = clock.getAsLong();
        this.specification = Objects.requireNonNull(specification);
        this.total = specification.strategy() == Strategy.EXHAUSTIVE ? 0
                : (long) specification.budget().episodes() * specification.budget().simulations();
    }

    /**
     * What there is to see.
     *
     * @param name the synthesis's
     * @param inputs the lines of its block
     * @param phase what is being done, in words
     * @param done learning episodes, of all simulations
     * @param total how many there will be at most; 0 if there are none
     * @param simulations of those that have begun; only the first ones are drawn
     * @param finished how many simulations have come to their end
     * @param bestReward the highest reward of a correct algorithm so far
     * @param best that algorithm, as the language writes it
     * @param merits what it costs
     * @param judges how many verdicts came from whom; {@code memory} stands for algorithms that were known
     * @param elapsed since the beginning, or to the end if it has come to that, pauses left out
     * @param left an estimate; empty while nobody can tell
     * @param conclusion in words; empty until it has ended
     * @param verdicts the last word on what was learned: a line for each system; none until it has ended
     */
    public record View(String name, List<String> inputs, String phase, long done, long total,
            List<Curves> simulations, int finished, OptionalInt bestReward, Optional<String> best,
            Optional<Merits> merits, Map<String, Long> judges, Duration elapsed, Optional<Duration> left,
            Optional<String> conclusion, List<String> verdicts) {

        public View {
            inputs = List.copyOf(inputs);
            verdicts = List.copyOf(verdicts);
            simulations = List.copyOf(simulations);
            judges = Map.copyOf(judges);
        }

        /** The same, told by a version of the program whose verdicts may be false: how it went, and no verdict. */
        public View ofOtherEdition() {
            return new View(name, inputs, phase, done, total, simulations, finished, bestReward, best, merits, judges,
                    elapsed, left, conclusion.map(told -> told + ", by verdicts of another version of RBcast"),
                    List.of());
        }
    }

    /** One of the learner's; not for several threads at once. */
    Consumer<LearningEvent> listener() {
        return this::accept;
    }

    private synchronized void accept(LearningEvent event) {
        if (event instanceof SimulationStarted started && simulations.size() < MOST_DRAWN) {
            simulations.put(started.simulation(), new SimulationCourse(started.simulation(), started.seed()));
        } else if (event instanceof EpisodeFinished episode) {
            accept(episode);
        } else if (event instanceof SimulationFinished ended) {
            finished++;
            Optional.ofNullable(simulations.get(ended.simulation())).ifPresent(SimulationCourse::end);
        } else if (event instanceof PhaseStarted started) {
            phase = started.phase() == Phase.CERTIFICATION ? "searching the whole space" : "learning";
        } else if (event instanceof SearchAdvanced search) {
            phase = "searching the whole space: reward %d, %,d %s".formatted(search.reward(),
                    search.examined(), Words.noun(search.examined(), "algorithm"));
        }
    }

    private void accept(EpisodeFinished episode) {
        if (episode.outcome() == Outcome.CORRECT && episode.algorithm().isPresent()
                && best.map(candidate -> candidate.reward() < episode.reward()).orElse(true)) {
            best = Optional.of(new Candidate(episode.algorithm().get(), episode.reward()));
        }
        if (episode.phase() == Phase.LEARNING) {
            done++;
            if (episode.outcome() != Outcome.DEAD_END) {
                judges.merge(episode.source(), 1L, Long::sum);
            }
            SimulationCourse course = simulations.get(episode.simulation());
            if (course != null) {
                course.accept(episode, !episode.source().equals(Simulation.MEMORY));
            }
        }
    }

    /** It has come to its end. */
    synchronized void ended(SynthesisOutcome outcome) {
        best = outcome.result().best().or(() -> best);
        conclusion = Optional.of(outcome.summary());
        verdicts = outcome.verdictLines();
        // the learner's own time has the pauses in it, and knows of the last round alone where there are several
        took = Optional.of(sinceBegin());
        phase = "ended";
    }

    /** Nobody goes on with it for a while. */
    public synchronized void pause() {
        if (pausedSince.isEmpty()) {
            pausedSince = OptionalLong.of(clock.getAsLong());
        }
    }

    /** It goes on after a pause. */
    public synchronized void goOn() {
        pausedNanos = pausedNanos(clock.getAsLong());
        pausedSince = OptionalLong.empty();
    }

    private long pausedNanos(long now) {
        return pausedNanos + (pausedSince.isPresent() ? now - pausedSince.getAsLong() : 0);
    }

    private Duration sinceBegin() {
        long now = clock.getAsLong();
        return Duration.ofNanos(now - begun - pausedNanos(now));
    }

    /** Nobody goes on with it, whether or not it has come to a result. */
    public synchronized void endedAnyway() {
        if (conclusion.isEmpty()) {
            conclusion = Optional.of("it failed; the console says why");
            took = Optional.of(sinceBegin());
            phase = "ended";
        }
    }

    /** What there is to see now. */
    public synchronized View view() {
        Duration elapsed = took.orElseGet(this::sinceBegin);
        String now = took.isEmpty() && pausedSince.isPresent() ? "paused" : phase;
        return new View(specification.name(), SynthesisWriter.lines(specification), now, done, total,
                simulations.values().stream().map(SimulationCourse::curves).toList(), finished,
                best.map(candidate -> OptionalInt.of(candidate.reward())).orElse(OptionalInt.empty()),
                best.map(candidate -> text(candidate.algorithm())),
                best.map(candidate -> Merits.of(candidate.algorithm())), judges, elapsed, left(elapsed), conclusion,
                verdicts);
    }

    private String text(Algorithm algorithm) {
        return AlgorithmWriter.write(algorithm.withName(specification.name()).withDocumentation(""));
    }

    /** As fast as until now, but no longer than the budget. */
    private Optional<Duration> left(Duration elapsed) {
        if (took.isPresent() || done == 0 || done >= total) {
            return Optional.empty();
        }
        Duration rest = Duration.ofMillis((long) ((double) elapsed.toMillis() / done * (total - done)));
        Optional<Duration> budget = specification.budget().time().map(time -> time.minus(elapsed))
                .filter(time -> !time.isNegative());
        return Optional.of(budget.filter(time -> time.compareTo(rest) < 0).orElse(rest));
    }
}
