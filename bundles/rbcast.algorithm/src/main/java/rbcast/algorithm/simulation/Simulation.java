// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.Choices;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.CrashSite;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.trace.Trace;

/**
 * A run as far as it has come, and what may happen next. Immutable: a step leads to another simulation, and whoever
 * keeps this one can go on from it in another way.
 */
public final class Simulation {

    private final Algorithm algorithm;
    /** Nobody else has it, and nothing here changes it. */
    private final Run state;
    private final List<Step> steps;

    private Simulation(Algorithm algorithm, Run state, List<Step> steps) {
        this.algorithm = algorithm;
        this.state = state;
        this.steps = List.copyOf(steps);
    }

    /**
     * Before anything has happened.
     *
     * @throws IllegalArgumentException if the system does not have that situation; its message can be shown to a user
     */
    public static Simulation of(Algorithm algorithm, SystemModel system, Situation situation) {
        if (!system.admits(situation)) {
            throw new IllegalArgumentException("there is no '%s' in %s".formatted(situation, system));
        }
        return new Simulation(algorithm, new Run(new CompiledAlgorithm(algorithm, system), situation), List.of());
    }

    /**
     * Everything that may happen next, but for crashes in the middle of a handler, which {@link #crashSites} describes.
     */
    public List<Move> moves() {
        Stream<Step> crashes = IntStream.range(0, system().n()).mapToObj(Step::crash);
        return Stream.concat(Choices.withoutCrashes(state).stream(),
                Stream.concat(crashes, losses()).filter(this::isPossible)).map(step -> Move.of(step, state)).toList();
    }

    /** No search needs them, for what is lost cannot be told from what is never received; but people want to see it. */
    private Stream<Step> losses() {
        return system().mode() != FailureMode.OMISSION ? Stream.empty()
                : Choices.withoutCrashes(state).stream().filter(Step.Receive.class::isInstance)
                        .map(Step.Receive.class::cast)
                        .map(receive -> Step.lose(receive.receiver(), receive.sender(), receive.type()));
    }

    /**
     * Where the process that runs a handler in such a step may crash in it.
     *
     * @param step one of the {@link #moves}
     * @return empty if it may not crash
     */
    public List<CrashSite> crashSites(Step step) {
        return Choices.crashSites(state, step);
    }

    /** Whether that process is Byzantine: what it sends is its own invention. */
    public boolean lies(int process) {
        return system().mode() == FailureMode.BYZANTINE && process >= 0 && process < system().n()
                && !state.isCorrect(process);
    }

    public boolean isPossible(Step step) {
        return state.copy().perform(step);
    }

    /**
     * Why that step is impossible, in words for a user.
     *
     * @return empty if it is possible
     */
    public Optional<String> obstacle(Step step) {
        return isPossible(step) ? Optional.empty() : Optional.of(Obstacle.to(step, state));
    }

    /**
     * One step further.
     *
     * @throws IllegalArgumentException if the step is impossible; its message can be shown to a user
     */
    public Simulation after(Step step) {
        Run next = state.copy();
        if (!next.perform(step)) {
            throw new IllegalArgumentException(Obstacle.to(step, state));
        }
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Simulation(algorithm, next, longer);
    }

    /** As {@link #after(Step)}, for several steps; impossible ones are left out. */
    public Simulation afterAll(List<Step> further) {
        Run next = state.copy();
        List<Step> longer = new ArrayList<>(steps);
        further.stream().filter(next::perform).forEach(longer::add);
        return new Simulation(algorithm, next, longer);
    }

    /**
     * Where the run was after its first steps: from there it can go another way.
     *
     * @param number of steps, 0 to the number of {@link #steps()}
     */
    public Simulation back(int number) {
        Objects.checkIndex(number, steps.size() + 1);
        return of(algorithm, system(), situation()).afterAll(steps.subList(0, number));
    }

    /** The end that the run has when Byzantine processes send nothing more and everything arrives that was sent. */
    public Simulation settled() {
        return afterAll(Trace.settled(algorithm, system(), situation(), steps).schedule().stream().skip(steps.size())
                .toList());
    }

    /** Whether nothing has to happen any more: every property has its answer. */
    public boolean isSettled() {
        return state.isSettled();
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    public SystemModel system() {
        return state.program().system();
    }

    public Situation situation() {
        return state.situation();
    }

    /** Everything that has happened. */
    public List<Step> steps() {
        return steps;
    }

    /** What has happened, as data for drawings. */
    public Trace trace() {
        return Trace.of(algorithm, system(), situation(), steps);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Simulation that && algorithm.equals(that.algorithm) && system().equals(that.system())
                && situation().equals(that.situation()) && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(algorithm, system(), situation(), steps);
    }

    @Override
    public String toString() {
        return "%s in %s, %s, after %s".formatted(algorithm.name(), system(), situation(), steps);
    }
}
