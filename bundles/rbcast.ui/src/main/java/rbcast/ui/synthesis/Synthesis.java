// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.synthesis;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import rbcast.tasks.synthesize.SynthesisCourse;
import rbcast.ui.results.SourcePlace;

/** A synthesis: one that is going on or has come to its end in this session, or one of an earlier session. */
public final class Synthesis {

    /** What can be asked of one that is going on. May be used by any thread. */
    public interface Reins {

        /** It comes to its end with the best that it has. */
        void stop();

        /** It does nothing more for a while, or goes on. */
        void pause(boolean paused);
    }

    private static final Reins NONE = new Reins() {
        @Override
        public void stop() {
            // it has ended
        }

        @Override
        public void pause(boolean paused) {
            // it has ended
        }
    };

    private final Instant begun;
    private final Supplier<SynthesisCourse.View> view;
    private final Reins reins;
    private volatile Optional<SourcePlace> learned = Optional.empty();
    private volatile boolean paused;

    private Synthesis(Instant begun, Supplier<SynthesisCourse.View> view, Reins reins) {
        this.begun = Objects.requireNonNull(begun);
        this.view = view;
        this.reins = reins;
    }

    /** One that begins now. */
    public static Synthesis beginning(SynthesisCourse course, Reins reins) {
        return new Synthesis(Instant.now(), course::view, Objects.requireNonNull(reins));
    }

    /** One of an earlier session. */
    static Synthesis kept(Instant begun, SynthesisCourse.View view, Optional<SourcePlace> learned) {
        Synthesis kept = new Synthesis(begun, () -> view, NONE);
        kept.learned = learned;
        return kept;
    }

    /** When it has begun. */
    Instant begun() {
        return begun;
    }

    /** How it goes. */
    public SynthesisCourse.View view() {
        return view.get();
    }

    /** It has written its file. */
    public void hasWritten(SourcePlace file) {
        learned = Optional.of(file);
    }

    /** The file with what was learned. */
    public Optional<SourcePlace> learned() {
        return learned;
    }

    /** Asks it to come to its end with the best that it has. */
    public void stop() {
        reins.stop();
    }

    /** Asks it to do nothing more for a while, or to go on. */
    public void pause(boolean wish) {
        paused = wish;
        reins.pause(wish);
    }

    /** Whether it was asked to do nothing for a while. */
    public boolean isPaused() {
        return paused;
    }
}
