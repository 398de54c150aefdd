// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.CrashSite;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.simulation.Move;
import rbcast.algorithm.simulation.Simulation;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.trace.Trace;
import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.dsl.Document;
import rbcast.tasks.scenario.ScenarioRun;
import rbcast.tasks.scenario.ScenarioText;
import rbcast.tasks.trace.SourceLines;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.text.Words;
import rbcast.ui.results.SourcePlace;

/**
 * A run as it can be looked at, and gone on with from any of its steps. Everything here takes the interpreter's time,
 * which the UI thread has none of.
 *
 * @param source the file that its algorithm comes from
 * @param simulation where it ends
 * @param trace what has happened in it
 * @param lines where the actions of the algorithm stood in the file when it was read
 */
public record ShownRun(SourcePlace source, Simulation simulation, Trace trace, SourceLines lines) {

    public ShownRun {
        Objects.requireNonNull(source);
        Objects.requireNonNull(simulation);
        Objects.requireNonNull(trace);
        Objects.requireNonNull(lines);
    }

    /** The run that shows a violation. */
    public static ShownRun of(VerificationRequest request, Violated violated) {
        Trace trace = Trace.of(request.algorithm(), violated.counterexample());
        return new ShownRun(new SourcePlace(request.file()), Simulation.of(request.algorithm(), trace.system(),
                trace.situation()).afterAll(trace.schedule()), trace, request.source());
    }

    /** A scenario that has been replayed. */
    public static ShownRun of(ScenarioRun run) {
        return new ShownRun(SourcePlace.of(run.algorithmFile()), run.simulation(), run.trace(), run.source());
    }

    /**
     * A run in which nothing has happened yet.
     *
     * @throws IllegalArgumentException if the system does not have that situation; its message can be shown to a user
     */
    public static ShownRun of(SourcePlace source, Document document, Algorithm algorithm, SystemModel system,
            Situation situation) {
        Simulation start = Simulation.of(algorithm, system, situation);
        return new ShownRun(source, start, start.trace(), ScenarioRun.lines(document, algorithm));
    }

    /** The same for a text that does not have the algorithm any more. */
    public ShownRun withoutLines() {
        return new ShownRun(source, simulation, trace, SourceLines.UNKNOWN);
    }

    /** How many events it has. */
    public int events() {
        return trace.moments().size();
    }

    /** How many of its steps have begun when so many of its events have happened. */
    int stepsAt(int come) {
        return come == 0 ? 0 : trace.moments().get(come - 1).step() + 1;
    }

    /** How many events have happened when so many of its steps are over. */
    int eventsAt(int steps) {
        int come = events();
        while (come > 0 && trace.moments().get(come - 1).step() >= steps) {
            come--;
        }
        return come;
    }

    /** Where it was after so many events and what else belongs to the last of their steps. */
    Simulation at(int come) {
        return simulation.back(stepsAt(come));
    }

    /** The step that this run takes after so many events; empty at its end. */
    Optional<Step> next(int come) {
        int steps = stepsAt(come);
        return steps < simulation.steps().size() ? Optional.of(simulation.steps().get(steps)) : Optional.empty();
    }

    /** Another run, which is this one up to an event, and from there goes on in another way. */
    ShownRun going(int come, UnaryOperator<Simulation> on) {
        Simulation other = on.apply(at(come));
        return new ShownRun(source, other, other.trace().about(Set.copyOf(trace.about())), lines);
    }

    /**
     * Something that may happen next.
     *
     * @param words what it is
     * @param taken whether this run does it
     * @param cut where the process may crash in the middle of a SEND: who is reached before, is to be chosen
     */
    record Next(String words, Step step, boolean taken, Optional<CrashSite> cut) {

        /** The step when these are reached before the crash, where that is to be chosen. */
        Step reaching(List<Integer> processes) {
            return cut.map(site -> crashing(step, new CrashPoint(site.action(), processes))).orElse(step);
        }
    }

    /** Everything that may happen after so many events. */
    List<Next> nexts(int come) {
        Simulation here = at(come);
        Optional<Step> taken = next(come);
        List<Next> nexts = new ArrayList<>();
        for (Move move : here.moves()) {
            nexts.add(next(move.step(), taken));
            for (CrashSite site : here.crashSites(move.step())) {
                nexts.add(next(crashing(move.step(), CrashPoint.before(site.action())), taken));
                if (!site.reachable().isEmpty()) {
                    nexts.add(new Next("%s and crashes in action %d, which reaches some".formatted(
                            ScenarioText.line(move.step(), trace), site.action() + 1), move.step(), false,
                            Optional.of(site)));
                }
            }
        }
        return nexts;
    }

    private Next next(Step step, Optional<Step> taken) {
        return new Next(ScenarioText.line(step, trace), step, taken.filter(step::equals).isPresent(),
                Optional.empty());
    }

    private static Step crashing(Step step, CrashPoint crash) {
        return step instanceof Step.Receive receive
                ? Step.receive(receive.receiver(), receive.sender(), receive.type(), crash) : Step.broadcast(crash);
    }

    /** What it is called where there are several. */
    String title() {
        return trace.title() + (trace.showsViolation() ? ": " + trace.violated().get(0) : "") + ", "
                + Words.count(simulation.steps().size(), "step");
    }
}
