// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.trace;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;
import rbcast.algorithm.trace.Finding.Outcome;
import rbcast.algorithm.verdict.Counterexample;

/**
 * A run that has happened: everything that a space-time diagram (Lamport 1978) shows of it. Only the interpreter makes
 * traces, so each of them is a legal run.
 *
 * @param schedule every step, those of settling too, so that performing them one by one gives this trace again
 * @param lanes a lane for each process, in order
 * @param moments the events in order
 * @param arrows the messages, in the order in which they were sent, then of their receivers
 * @param findings what the last state says of each property, in the order of {@link Property}
 * @param about the properties that the run is looked at for, in order; those of a counterexample are just the one that
 *        it breaks
 */
public record Trace(Algorithm algorithm, SystemModel system, Situation situation, List<Step> schedule,
        List<Lane> lanes, List<Moment> moments, List<Arrow> arrows, List<Finding> findings,
        List<Property> about) {

    public Trace {
        Objects.requireNonNull(algorithm);
        Objects.requireNonNull(system);
        Objects.requireNonNull(situation);
        schedule = List.copyOf(schedule);
        lanes = List.copyOf(lanes);
        moments = List.copyOf(moments);
        arrows = List.copyOf(arrows);
        findings = List.copyOf(findings);
        about = about.stream().sorted().distinct().toList();
    }

    /** The run that a counterexample makes of an algorithm, to its end; steps that are impossible are left out. */
    public static Trace of(Algorithm algorithm, Counterexample counterexample) {
        Recorder recorder = new Recorder(algorithm, counterexample.system(), counterexample.situation());
        counterexample.schedule().forEach(recorder::perform);
        recorder.settle();
        return recorder.trace(Set.of(counterexample.property()));
    }

    /**
     * The run of those steps, as far as they go.
     *
     * @param schedule steps that are impossible when their turn comes are left out
     */
    public static Trace of(Algorithm algorithm, SystemModel system, Situation situation, List<Step> schedule) {
        Recorder recorder = new Recorder(algorithm, system, situation);
        schedule.forEach(recorder::perform);
        return recorder.trace(Property.usual(system));
    }

    /** The same, and then on to its end by the shortest way, see {@link rbcast.algorithm.run.Run#settle()}. */
    public static Trace settled(Algorithm algorithm, SystemModel system, Situation situation, List<Step> schedule) {
        Recorder recorder = new Recorder(algorithm, system, situation);
        schedule.forEach(recorder::perform);
        recorder.settle();
        return recorder.trace(Property.usual(system));
    }

    /** What the last state says of a property. */
    public Finding finding(Property property) {
        return findings.get(property.ordinal());
    }

    /** The same run, looked at for other properties. */
    public Trace about(Set<Property> properties) {
        return new Trace(algorithm, system, situation, schedule, lanes, moments, arrows, findings,
                List.copyOf(properties));
    }

    /** Those of the properties that it is looked at for which the last state contradicts. */
    public List<Property> violated() {
        return about.stream().filter(property -> finding(property).outcome() == Outcome.VIOLATED).toList();
    }

    public boolean showsViolation() {
        return !violated().isEmpty();
    }

    /**
     * The point of the run in a sentence or two, as far as the properties go that it is looked at for: every violation,
     * or else why there may still be one, or that there is none.
     */
    public String conclusion() {
        if (showsViolation()) {
            return violated().stream().map(property -> finding(property).sentence()).collect(Collectors.joining(" "));
        }
        return about.stream().map(this::finding).filter(finding -> finding.outcome() == Outcome.OPEN).findFirst()
                .map(open -> "The run has not come to an end: " + open.sentence().split(": ", 2)[1])
                .orElse("No property is violated in this run.");
    }

    /** {@code NewByzantine in byzantine with N = 4, F = 1, no-broadcast}. */
    public String title() {
        return "%s in %s, %s".formatted(algorithm.name(), system, situation.in(system));
    }
}
