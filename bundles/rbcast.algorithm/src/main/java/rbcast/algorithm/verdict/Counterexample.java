// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.verdict;

import java.util.List;
import java.util.Objects;

import rbcast.algorithm.run.Step;
import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.Situation;
import rbcast.algorithm.system.SystemModel;

/**
 * An adversary's behaviour and a schedule that make an algorithm break a property. It is data: it prints as events, and
 * it replays on any algorithm, where whatever happens is a legal run (see {@link Replay}).
 *
 * @param schedule the steps up to the point from which {@link rbcast.algorithm.run.Run#settle()} brings the run to its
 *        end
 */
public record Counterexample(SystemModel system, Situation situation, Property property, List<Step> schedule) {

    public Counterexample {
        Objects.requireNonNull(system);
        Objects.requireNonNull(situation);
        Objects.requireNonNull(property);
        schedule = List.copyOf(schedule);
    }

    /** The situation as reports name it, see {@link Situation#in(SystemModel)}. */
    public String situationInWords() {
        return situation.in(system);
    }
}
