// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Event;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.Property;

/**
 * What the interpreter saw when it executed a counterexample's schedule on an algorithm and settled the run.
 *
 * @param events everything that happened, in order
 * @param violated the properties that the settled state contradicts
 * @param performed how many steps of the schedule were possible, each when its turn came
 * @param end the settled state
 */
public record Replay(List<Event> events, Set<Property> violated, int performed, Run end) {

    /** Executes the counterexample on the algorithm, in the counterexample's system, with all events. */
    public static Replay of(Algorithm algorithm, Counterexample counterexample) {
        List<Event> events = new ArrayList<>();
        CompiledAlgorithm program = new CompiledAlgorithm(algorithm, counterexample.system());
        Run run = new Run(program, counterexample.situation(), events::add);
        int performed = execute(run, counterexample.schedule());
        return new Replay(List.copyOf(events), run.violations(), performed, run);
    }

    /**
     * Whether the counterexample proves the program wrong: the same execution without the events.
     *
     * @param program made for the counterexample's system
     * @param properties the properties that count
     */
    public static boolean refutes(CompiledAlgorithm program, Counterexample counterexample, Set<Property> properties) {
        return refutes(end(program, counterexample), properties);
    }

    /** Whether a settled run contradicts one of the properties. */
    public static boolean refutes(Run end, Set<Property> properties) {
        Set<Property> violated = end.violations();
        violated.retainAll(properties);
        return !violated.isEmpty();
    }

    /**
     * The settled state to which the counterexample leads.
     *
     * @param program made for the counterexample's system
     */
    public static Run end(CompiledAlgorithm program, Counterexample counterexample) {
        Run run = new Run(program, counterexample.situation());
        execute(run, counterexample.schedule());
        return run;
    }

    private static int execute(Run run, List<Step> schedule) {
        int performed = 0;
        for (Step step : schedule) {
            performed += run.perform(step) ? 1 : 0;
        }
        run.settle();
        return performed;
    }
}
