// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.synthesis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

/** The syntheses of the workspace, the last one first. May be used by any thread. */
public final class Syntheses {

    /** More than anybody compares; the oldest ones go. */
    private static final int MOST = 50;

    private static final Syntheses INSTANCE = new Syntheses();

    private final List<Synthesis> all = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final SynthesesFolder folder = new SynthesesFolder();
    private final Job reading;

    /** Reads in the background what earlier sessions have left. */
    public Syntheses() {
        ICoreRunnable work = monitor -> {
            List<Synthesis> read = folder.read();
            synchronized (all) {
                all.addAll(read);
                forgetTheOldest();
            }
            changed();
        };
        reading = Job.create("Reading earlier syntheses", work);
        reading.setSystem(true);
        reading.schedule();
    }

    /** Those of the workbench. */
    public static Syntheses get() {
        return INSTANCE;
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** One begins. */
    public void add(Synthesis synthesis) {
        synchronized (all) {
            all.add(0, synthesis);
            forgetTheOldest();
        }
        changed();
    }

    /** One has ended, and is kept for later sessions; the workbench may close as soon as this has returned. */
    public void ended(Synthesis synthesis) {
        folder.keep(synthesis);
        changed();
    }

    /** Forgets these. */
    public void forget(Collection<Synthesis> unwanted) {
        synchronized (all) {
            all.removeAll(unwanted);
        }
        unwanted.forEach(folder::remove);
        changed();
    }

    /** All of them, the last one first. */
    public List<Synthesis> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    private void forgetTheOldest() {
        while (all.size() > MOST) {
            folder.remove(all.remove(all.size() - 1));
        }
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
