// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import rbcast.tasks.report.Statistic;

/**
 * A number that grows from episode to episode, over several simulations.
 *
 * @param values after episodes 1, 2, ...
 */
public record Curve(List<Statistic> values) {

    public Curve {
        values = List.copyOf(values);
    }

    /** Over several simulations; one that has ended keeps its last value. */
    static Curve over(List<int[]> simulations, int episodes) {
        int[] last = new int[simulations.size()];
        List<Statistic> values = new ArrayList<>();
        for (int episode = 0; episode < episodes; episode++) {
            for (int simulation = 0; simulation < last.length; simulation++) {
                last[simulation] = Math.max(last[simulation], simulations.get(simulation)[episode]);
            }
            values.add(Statistic.of(Arrays.stream(last).boxed().toList()));
        }
        return new Curve(values);
    }

    /** After an episode, from 1. */
    public Statistic after(int episode) {
        return values.get(episode - 1);
    }

    /** Number of episodes. */
    public int episodes() {
        return values.size();
    }
}
