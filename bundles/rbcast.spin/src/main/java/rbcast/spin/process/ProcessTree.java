// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A program that was started, and all that it has started. Whoever is left behind by a parent that has ended is
 * nobody's descendant any more; but it has inherited its environment, and the mark of the run in it.
 */
final class ProcessTree {

    /** The variable with the mark of a run; its value is the run's private folder. */
    static final String MARK = "RBCAST_RUN";

    private static final Path PROCESSES = Path.of("/proc");
    private static final int MOST_ROUNDS = 100;

    private final ProcessHandle root;
    private final byte[] mark;

    /** @param run value of the mark with which the program was started */
    ProcessTree(ProcessHandle root, String run) {
        this.root = root;
        this.mark = (MARK + "=" + run).getBytes(StandardCharsets.UTF_8);
    }

    ProcessHandle root() {
        return root;
    }

    /** Ends everything at once, the program itself too if it still runs. */
    void kill() {
        List<ProcessHandle> descendants = root.descendants().toList();
        root.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        killOrphans();
    }

    /** Ends what the program has left behind. One that is just starting another may have to be met twice. */
    void killOrphans() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<ProcessHandle> orphans = orphans();
            if (orphans.isEmpty()) {
                return;
            }
            orphans.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private List<ProcessHandle> orphans() {
        Optional<Long> last = lastStarted();
        if (last.isEmpty() || last.get() == root.pid()) {
            // nobody was started after the program, or nobody knows
            return List.of();
        }
        boolean numbersBeganAgain = last.get() < root.pid();
        List<ProcessHandle> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                long pid = Long.parseLong(process.getFileName().toString());
                if (pid != root.pid() && (numbersBeganAgain || pid > root.pid()) && isMarked(process)) {
                    ProcessHandle.of(pid).ifPresent(found::add);
                }
            }
        } catch (IOException | DirectoryIteratorException noSuchFolder) {
            return List.of();
        }
        return found;
    }

    /** The number that the system gave last; with it, most runs show at once that they leave nobody. */
    private static Optional<Long> lastStarted() {
        try {
            String load = Files.readString(PROCESSES.resolve("loadavg")).strip();
            return Optional.of(Long.parseLong(load.substring(load.lastIndexOf(' ') + 1)));
        } catch (IOException | NumberFormatException notLinux) {
            return Optional.empty();
        }
    }

    private boolean isMarked(Path process) {
        try {
            byte[] environment = Files.readAllBytes(process.resolve("environ"));
            int end;
            for (int start = 0; start + mark.length <= environment.length; start = end + 1) {
                end = start;
                while (end < environment.length && environment[end] != 0) {
                    end++;
                }
                if (Arrays.equals(environment, start, end, mark, 0, mark.length)) {
                    return true;
                }
            }
            return false;
        } catch (IOException goneOrAnotherUsers) {
            return false;
        }
    }
}
