// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import org.eclipse.swt.widgets.Display;

/** Plays a run event by event. */
final class Player {

    private static final int USUAL_MILLIS = 600;
    private static final int QUICKEST_MILLIS = 40;
    /** Long runs are played faster, so that none takes more than this, if the eye can follow. */
    private static final int LONGEST_MILLIS = 60_000;

    private final RunControl control;
    private final Runnable next = this::next;
    private Runnable changed = () -> { };
    private boolean playing;

    Player(RunControl control) {
        this.control = control;
    }

    /** Is told when playing begins or ends. */
    void whenChanged(Runnable action) {
        changed = action;
    }

    boolean isPlaying() {
        return playing;
    }

    /** Begins, at the beginning if the run is at its end, or stops. */
    void toggle() {
        if (playing) {
            stop();
        } else if (control.run().isPresent()) {
            if (control.come() == control.run().get().events()) {
                control.go(0);
            }
            playing = true;
            changed.run();
            schedule();
        }
    }

    void stop() {
        if (playing) {
            playing = false;
            changed.run();
        }
    }

    private void schedule() {
        int events = Math.max(1, control.run().map(ShownRun::events).orElse(1));
        Display.getCurrent().timerExec(Math.max(QUICKEST_MILLIS, Math.min(USUAL_MILLIS, LONGEST_MILLIS / events)),
                next);
    }

    private void next() {
        if (playing) {
            if (control.step(true)) {
                schedule();
            } else {
                stop();
            }
        }
    }
}
