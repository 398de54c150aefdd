// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The syntheses of this session, the last one first. May be used by any thread. */
public final class Syntheses {

    /** More than anybody compares; the oldest ones go. */
    private static final int MOST = 50;

    private static final Syntheses INSTANCE = new Syntheses();

    private final List<Synthesis> all = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private Syntheses() {
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
            if (all.size() > MOST) {
                all.remove(MOST);
            }
        }
        listeners.forEach(Runnable::run);
    }

    /** All of them, the last one first. */
    List<Synthesis> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }
}
