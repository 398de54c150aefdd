// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import rbcast.synthesis.learning.LearningEvent;
import rbcast.synthesis.learning.LearningEvent.EpisodeFinished;
import rbcast.synthesis.learning.Phase;

/** Writes down after every learning episode how many states and algorithms there are. */
final class CurveRecorder implements Consumer<LearningEvent> {

    private final int episodes;
    private final List<int[]> states = new ArrayList<>();
    private final List<int[]> algorithms = new ArrayList<>();

    CurveRecorder(int simulations, int episodes) {
        this.episodes = episodes;
        for (int simulation = 0; simulation < simulations; simulation++) {
            states.add(new int[episodes]);
            algorithms.add(new int[episodes]);
        }
    }

    @Override
    public void accept(LearningEvent event) {
        if (event instanceof EpisodeFinished episode && episode.phase() == Phase.LEARNING) {
            states.get(episode.simulation() - 1)[episode.episode() - 1] = episode.states();
            algorithms.get(episode.simulation() - 1)[episode.episode() - 1] = episode.algorithms();
        }
    }

    /** The different states after each episode of a simulation. */
    int[] statesOf(int simulation) {
        return states.get(simulation - 1).clone();
    }

    /** The different algorithms after each episode of a simulation. */
    int[] algorithmsOf(int simulation) {
        return algorithms.get(simulation - 1).clone();
    }

    Curve states() {
        return Curve.over(states, episodes);
    }

    Curve algorithms() {
        return Curve.over(algorithms, episodes);
    }
}
