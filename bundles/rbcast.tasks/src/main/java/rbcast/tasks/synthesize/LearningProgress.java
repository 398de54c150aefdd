// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.synthesize;

import java.util.function.Consumer;

import rbcast.synthesis.learning.LearningEvent;
import rbcast.synthesis.learning.LearningEvent.EpisodeFinished;
import rbcast.synthesis.learning.LearningEvent.PhaseStarted;
import rbcast.synthesis.learning.LearningEvent.SearchAdvanced;
import rbcast.synthesis.learning.Phase;
import rbcast.tasks.Progress;

/**
 * Tells a {@link Progress} how far learning is: the learning episodes of all simulations, the best reward so far, and
 * then the search. Not safe for use by several threads at once.
 */
public final class LearningProgress implements Consumer<LearningEvent> {

    private final Progress progress;
    private long done;
    private int best = Integer.MIN_VALUE;
    private String part = "";

    public LearningProgress(Progress progress) {
        this.progress = progress;
    }

    /** Another synthesis begins, whose episodes count on from those before. */
    public void begin(String synthesis) {
        part = synthesis + ": ";
        best = Integer.MIN_VALUE;
        progress.advance(done, synthesis);
    }

    @Override
    public void accept(LearningEvent event) {
        if (event instanceof EpisodeFinished episode && episode.phase() == Phase.LEARNING) {
            best = Math.max(best, episode.best().orElse(Integer.MIN_VALUE));
            progress.advance(++done, part + (best == Integer.MIN_VALUE ? "no correct algorithm yet" : "best " + best));
        } else if (event instanceof PhaseStarted phase && phase.phase() == Phase.CERTIFICATION) {
            progress.begin("searching the whole space", 0);
        } else if (event instanceof SearchAdvanced search) {
            progress.advance(search.examined(), "reward " + search.reward());
        }
    }
}
