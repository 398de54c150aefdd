package rbcast.spin.process;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What has to be ended and removed when this program is ended in the middle of a run. */
final class ShutdownCleanup {

    private static final Set<Path> FOLDERS = ConcurrentHashMap.newKeySet();
    private static final Set<ProcessHandle> PROCESSES = ConcurrentHashMap.newKeySet();

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

    static void add(ProcessHandle process) {
        PROCESSES.add(process);
    }

    static void remove(ProcessHandle process) {
        PROCESSES.remove(process);
    }

    /** Whether this program is being ended: whatever goes wrong with a run now, this is why. */
    static boolean programEnds() {
        return programEnds;
    }

    private static void clear() {
        programEnds = true;
        PROCESSES.forEach(ShutdownCleanup::killTree);
        FOLDERS.forEach(RunFolder::deleteAsFarAsPossible);
    }

    /** Ends a process and everything that it has started, at once. */
    static void killTree(ProcessHandle process) {
        process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
