// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.CrashPoint;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;

/**
 * Makes a counterexample as short as leaving things out can make it: afterwards no single step can be left out, and no
 * crash can be made simpler, without losing the violation. The method is delta debugging (Zeller and Hildebrandt, 2002)
 * over the schedule; equal counterexamples have equal results.
 */
public final class Shortening {

    private final CompiledAlgorithm program;
    private final Counterexample original;

    private Shortening(CompiledAlgorithm program, Counterexample original) {
        this.program = program;
        this.original = original;
    }

    /**
     * The short form; it violates the same property in the same situation.
     *
     * @param program made for the counterexample's system
     * @throws IllegalArgumentException if the counterexample does not refute the program
     */
    public static Counterexample of(CompiledAlgorithm program, Counterexample counterexample) {
        Shortening shortening = new Shortening(program, counterexample);
        if (!shortening.stillViolates(counterexample.schedule())) {
            throw new IllegalArgumentException("not a counterexample: " + counterexample);
        }
        return shortening.with(shortening.shorten());
    }

    private List<Step> shorten() {
        List<Step> schedule = possibleOnes(original.schedule());
        List<Step> before;
        do {
            before = schedule;
            schedule = withoutChunks(schedule);
            schedule = withSimplerCrashes(schedule);
        } while (!schedule.equals(before));
        return schedule;
    }

    /** Leaves out the steps that change nothing. */
    private List<Step> possibleOnes(List<Step> schedule) {
        Run run = new Run(program, original.situation());
        return schedule.stream().filter(run::perform).toList();
    }

    /** Leaves out halves, quarters, ..., single steps, from the end backwards, as long as anything can be left out. */
    private List<Step> withoutChunks(List<Step> schedule) {
        List<Step> rest = schedule;
        for (int size = Math.max(1, rest.size() / 2); size >= 1 && !rest.isEmpty(); size /= 2) {
            for (int end = rest.size(); end > 0; end -= size) {
                List<Step> fewer = new ArrayList<>(rest);
                fewer.subList(Math.max(0, end - size), end).clear();
                if (stillViolates(fewer)) {
                    rest = fewer;
                }
            }
        }
        return rest;
    }

    private List<Step> withSimplerCrashes(List<Step> schedule) {
        List<Step> simple = new ArrayList<>(schedule);
        for (int i = 0; i < simple.size(); i++) {
            Optional<Step> simpler;
            do {
                simpler = firstThat(simplerThan(simple.get(i)), replaced(simple, i));
                if (simpler.isPresent()) {
                    simple.set(i, simpler.get());
                }
            } while (simpler.isPresent());
        }
        return simple;
    }

    private Predicate<Step> replaced(List<Step> schedule, int place) {
        return step -> {
            List<Step> changed = new ArrayList<>(schedule);
            changed.set(place, step);
            return stillViolates(changed);
        };
    }

    private static Optional<Step> firstThat(List<Step> steps, Predicate<Step> suits) {
        return steps.stream().filter(suits).findFirst();
    }

    /** The same step without its crash, or with one process fewer reached by the SEND in which it happens. */
    private static List<Step> simplerThan(Step step) {
        List<Step> simpler = new ArrayList<>();
        if (step instanceof Step.Broadcast broadcast && broadcast.crash().isPresent()) {
            simpler.add(Step.broadcast());
            simplerThan(broadcast.crash().get()).forEach(point -> simpler.add(Step.broadcast(point)));
        }
        if (step instanceof Step.Receive receive && receive.crash().isPresent()) {
            simpler.add(Step.receive(receive.receiver(), receive.sender(), receive.type()));
            simplerThan(receive.crash().get()).forEach(point -> simpler
                    .add(Step.receive(receive.receiver(), receive.sender(), receive.type(), point)));
        }
        return simpler;
    }

    private static List<CrashPoint> simplerThan(CrashPoint crash) {
        List<CrashPoint> simpler = new ArrayList<>();
        for (int left = crash.reached().size() - 1; left >= 0; left--) {
            List<Integer> fewer = new ArrayList<>(crash.reached());
            fewer.remove(left);
            simpler.add(new CrashPoint(crash.action(), fewer));
        }
        return simpler;
    }

    private boolean stillViolates(List<Step> schedule) {
        return Replay.refutes(program, with(schedule), Set.of(original.property()));
    }

    private Counterexample with(List<Step> schedule) {
        return new Counterexample(original.system(), original.situation(), original.property(), schedule);
    }
}
