// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.simulation.Simulation;
import rbcast.algorithm.trace.Moment;
import rbcast.tasks.trace.Layout;
import rbcast.tasks.trace.Sight;
import rbcast.ui.client.UserInterface;

/**
 * Which run the view shows, how far it has come, and what of it is seen. Belongs to the UI thread; what takes the
 * interpreter's time is done elsewhere.
 */
final class RunControl {

    /** So many runs can be had back. */
    private static final int MOST_EARLIER = 30;

    /** Hears of changes. */
    interface Listener {

        /** Another run is shown, or another part of it. */
        void shown();

        /** The same run has come to another event, or other events are marked. */
        void moved();
    }

    private final List<Listener> listeners = new ArrayList<>();
    private final List<ShownRun> earlier = new ArrayList<>();
    private ShownRun run;
    private Sight sight;
    private Layout layout;
    private final Player player = new Player(this);
    private Set<Integer> marked = Set.of();
    private boolean busy;

    void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** Nobody looks any more: what still comes from the background is nobody's business. */
    void end() {
        player.stop();
        listeners.clear();
    }

    /** The run; empty before there is one. */
    Optional<ShownRun> run() {
        return Optional.ofNullable(run);
    }

    /** What of it is seen; only where there is a run. */
    Sight sight() {
        return sight;
    }

    /** Where what of it is. */
    Layout layout() {
        return layout;
    }

    /** How many of its events have happened. */
    int come() {
        return run == null ? 0 : sight.come();
    }

    /** The event that has happened last. */
    Optional<Moment> current() {
        return come() == 0 ? Optional.empty() : Optional.of(run.trace().moments().get(come() - 1));
    }

    /** Events to be pointed at. */
    Set<Integer> marked() {
        return marked;
    }

    /** The runs that were shown before, the last one first. */
    List<ShownRun> earlier() {
        return List.copyOf(earlier);
    }

    /** Shows a run, as it is after so many of its events. */
    void show(ShownRun other, int come) {
        boolean sameKind = run != null && run.trace().algorithm().equals(other.trace().algorithm())
                && run.trace().system().equals(other.trace().system());
        if (run != null && !run.simulation().equals(other.simulation())) {
            earlier.removeIf(each -> each.simulation().equals(run.simulation()));
            earlier.add(0, run);
        }
        earlier.removeIf(each -> each.simulation().equals(other.simulation()));
        if (earlier.size() > MOST_EARLIER) {
            earlier.remove(MOST_EARLIER);
        }
        Sight all = Sight.all(other.trace());
        run = other;
        marked = Set.of();
        see((sameKind ? all.withProcesses(sight.processes()).withTypes(sight.types()) : all).at(come));
    }

    /** Sees another part of the run. */
    void see(Sight other) {
        sight = other;
        layout = new Layout(run.trace(), other);
        listeners.forEach(Listener::shown);
        listeners.forEach(Listener::moved);
    }

    /** Goes to where so many events have happened. */
    void go(int come) {
        if (run != null) {
            sight = sight.at(Math.max(0, Math.min(run.events(), come)));
            listeners.forEach(Listener::moved);
        }
    }

    /** Goes one event on or back, among those that are seen; answers whether there was one. */
    boolean step(boolean forward) {
        if (run == null) {
            return false;
        }
        int come = sight.come();
        do {
            come += forward ? 1 : -1;
        } while (come > 0 && come <= run.events() && !sight.shows(run.trace().moments().get(come - 1)));
        if (come < 0 || come > run.events()) {
            return false;
        }
        go(come);
        return true;
    }

    /** Goes to the next event, or to the one before, of the process that did something last. */
    void sameProcess(boolean forward) {
        Optional<Moment> now = current();
        if (now.isEmpty()) {
            step(forward);
            return;
        }
        int direction = forward ? 1 : -1;
        for (int come = come() + direction; come > 0 && come <= run.events(); come += direction) {
            Moment moment = run.trace().moments().get(come - 1);
            if (moment.process() == now.get().process() && sight.shows(moment)) {
                go(come);
                return;
            }
        }
    }

    /** Plays the run. */
    Player player() {
        return player;
    }

    /** Points at what an action has done; at nothing if it is empty. */
    void mark(Optional<ActionSite> site) {
        if (run != null) {
            Set<Integer> events = site.map(this::eventsOf).orElse(Set.of());
            if (!events.equals(marked)) {
                marked = events;
                listeners.forEach(Listener::moved);
            }
        }
    }

    private Set<Integer> eventsOf(ActionSite site) {
        return Set.copyOf(run.trace().moments().stream().filter(moment -> moment.site().equals(Optional.of(site)))
                .map(Moment::number).toList());
    }

    /**
     * Lets the run go on from where it has come to; if it goes on in another way there, the run as it was can be had
     * back.
     *
     * @param on from one state to a later one
     */
    void goOn(UnaryOperator<Simulation> on) {
        if (run == null || busy) {
            return;
        }
        ShownRun before = run;
        int come = come();
        busy = true;
        UserInterface.later(() -> goingOn(before, come, on), further -> {
            busy = false;
            if (run == before) {
                further.run();
            }
        });
    }

    /** Where it goes, to be used in the UI thread. */
    private Runnable goingOn(ShownRun before, int come, UnaryOperator<Simulation> on) {
        ShownRun other;
        try {
            other = before.going(come, on);
        } catch (IllegalArgumentException impossible) {
            // the run has been changed since it was said to be possible
            return () -> { };
        }
        int events = other.events();
        return isBeginningOf(other, before) ? () -> go(before.eventsAt(other.simulation().steps().size()))
                : () -> replace(other, events, before);
    }

    /** One that only becomes longer is the same run. */
    private void replace(ShownRun other, int events, ShownRun before) {
        show(other, events);
        if (isBeginningOf(before, other)) {
            earlier.remove(before);
        }
    }

    private static boolean isBeginningOf(ShownRun one, ShownRun other) {
        int steps = one.simulation().steps().size();
        return steps <= other.simulation().steps().size()
                && other.simulation().steps().subList(0, steps).equals(one.simulation().steps());
    }
}
