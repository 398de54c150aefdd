// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import rbcast.synthesis.learning.SimulationResult;

/**
 * What one specification came to.
 *
 * @param simulations in the order of their numbers
 * @param states different states after each episode (Figure 3)
 * @param algorithms different algorithms after each episode (Figures 4 and 5)
 * @param elapsed wall-clock time of all simulations together, all of Spin's included
 */
public record Study(List<SimulationResult> simulations, Curve states, Curve algorithms, Duration elapsed) {

    public Study {
        simulations = List.copyOf(simulations);
        Objects.requireNonNull(states);
        Objects.requireNonNull(algorithms);
        Objects.requireNonNull(elapsed);
    }
}
