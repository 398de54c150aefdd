// SPDX-License-Identifier: EPL-2.0
package rbcast.synthesis.certificate;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import rbcast.algorithm.run.CompiledAlgorithm;
import rbcast.algorithm.run.Run;
import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.FailureMode;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.Situation.Kind;
import rbcast.algorithm.system.SystemModel;

/**
 * Who is faulty, and a schedule: a legal run of every algorithm, and a counterexample to those whose run it leads to a
 * violation.
 *
 * @param schedule the steps up to the point from which {@link Run#settle()} brings the run to its end; type k stands
 *        for {@code typek}
 */
public record Scenario(SystemModel system, Situation situation, List<Step> schedule) {

    public Scenario {
        Objects.requireNonNull(system);
        Objects.requireNonNull(situation);
        schedule = List.copyOf(schedule);
    }

    /** Whether the system has such a situation: with every number of faulty processes up to F. */
    boolean isPossible() {
        return situation.faulty() <= system.f() && switch (system.mode()) {
            case NO_FAILURE -> situation.faulty() == 0;
            case CRASH, OMISSION -> situation.kind() != Kind.NO_BROADCAST;
            case BYZANTINE -> true;
        };
    }

    /**
     * Whether the run ends with a property violated.
     *
     * @param program made for the system
     */
    boolean refutes(CompiledAlgorithm program, Set<Property> properties) {
        Run run = new Run(program, situation);
        schedule.forEach(run::perform);
        run.settle();
        return !Collections.disjoint(run.violations(), properties);
    }

    /**
     * Whether what it refutes has delivered what nobody broadcast, so that no further action takes it back: no correct
     * process broadcasts, so nothing but a delivery violates anything. Where guards are about other contents a further
     * action may.
     */
    boolean showsUndueDelivery(Set<Property> properties, boolean guards) {
        return system.mode() == FailureMode.BYZANTINE && situation.kind() == Kind.NO_BROADCAST
                && properties.contains(Property.RB_INTEGRITY) && (system.contents() == 1 || !guards);
    }
}
