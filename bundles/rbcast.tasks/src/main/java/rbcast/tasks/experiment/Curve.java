package rbcast.tasks.experiment;

import java.util.Arrays;
import java.util.List;

/**
 * A number that grows from episode to episode, averaged over simulations.
 *
 * @param values after episodes 1, 2, ...
 */
public record Curve(List<Double> values) {

    public Curve {
        values = List.copyOf(values);
    }

    /** The mean of several simulations; one that has ended keeps its last value. */
    static Curve mean(List<int[]> simulations, int episodes) {
        double[] mean = new double[episodes];
        for (int[] simulation : simulations) {
            int last = 0;
            for (int episode = 0; episode < episodes; episode++) {
                last = Math.max(last, simulation[episode]);
                mean[episode] += (double) last / simulations.size();
            }
        }
        return new Curve(Arrays.stream(mean).boxed().toList());
    }

    /** After an episode, from 1. */
    public double after(int episode) {
        return values.get(episode - 1);
    }

    /** Number of episodes. */
    public int episodes() {
        return values.size();
    }
}
