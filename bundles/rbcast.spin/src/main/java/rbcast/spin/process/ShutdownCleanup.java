// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.process;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What has to be ended and removed when this program is ended in the middle of a run. */
final class ShutdownCleanup {

    private static final Set<Path> FOLDERS = ConcurrentHashMap.newKeySet();
    private static final Set<ProcessTree> PROCESSES = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ShutdownCleanup::clear, "rbcast-shutdown-cleanup"));
    }

    private static volatile boolean programEnds;

    private ShutdownCleanup() {
    }

    static void add(Path folder) {
        FOLDERS.add(folder);
    }

    static void remove(Path folder) {
        FOLDERS.remove(folder);
    }

    static void add(ProcessTree process) {
        PROCESSES.add(process);
    }

    static void remove(ProcessTree process) {
        PROCESSES.remove(process);
    }

    /** Whether this program is being ended: whatever goes wrong with a run now, this is why. */
    static boolean programEnds() {
        return programEnds;
    }

    private static void clear() {
        programEnds = true;
        PROCESSES.forEach(ProcessTree::kill);
        FOLDERS.forEach(RunFolder::deleteAsFarAsPossible);
    }
}
