// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.synthesis;

import java.util.Objects;
import java.util.Optional;

import rbcast.tasks.synthesize.SynthesisCourse;
import rbcast.ui.results.SourcePlace;

/** A synthesis of this session, going on or at its end. May be used by any thread. */
public final class Synthesis {

    private final String name;
    private final SynthesisCourse course;
    private final Runnable stop;
    private volatile Optional<SourcePlace> learned = Optional.empty();

    /**
     * @param name what it is called
     * @param course how it goes
     * @param stop asks it to come to its end with the best that it has
     */
    public Synthesis(String name, SynthesisCourse course, Runnable stop) {
        this.name = Objects.requireNonNull(name);
        this.course = Objects.requireNonNull(course);
        this.stop = Objects.requireNonNull(stop);
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** How it goes. */
    public SynthesisCourse.View view() {
        return course.view();
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
        stop.run();
    }
}
