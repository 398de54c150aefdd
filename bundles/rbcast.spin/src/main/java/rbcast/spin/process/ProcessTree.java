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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * A program that was started, and all that it has started. Whoever is left behind by a parent that has ended is
 * nobody's descendant any more; but it has inherited its environment, and the mark of the run in it.
 */
final class ProcessTree {

    /** The variable with the mark of a run; its value is the run's private folder. */
    static final String MARK = "RBCAST_RUN";

    private static final Path PROCESSES = Path.of("/proc");
    private static final int MOST_ROUNDS = 200;
    /** In nanoseconds. */
    private static final long BETWEEN_ROUNDS = 1_000_000;

    private enum Origin {
        OURS, ANOTHER, NOT_YET_TOLD
    }

    private final ProcessHandle root;
    private final byte[] mark;

    /** @param run value of the mark with which the program was started */
    ProcessTree(ProcessHandle root, String run) {
        this.root = root;
        this.mark = (MARK + "=" + run).getBytes(StandardCharsets.UTF_8);
    }

    /** Ends everything at once, the program itself too if it still runs. */
    void kill() {
        List<ProcessHandle> descendants = root.descendants().toList();
        root.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        killOrphans();
    }

    /**
     * Ends what the program has left behind. One that is just starting another may have to be met twice, and one that
     * is just becoming another program shows no environment for a moment.
     */
    void killOrphans() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Map<Origin, List<Path>> younger = younger().stream().collect(Collectors.groupingBy(this::origin));
            List<Path> orphans = younger.getOrDefault(Origin.OURS, List.of());
            orphans.forEach(orphan -> ProcessHandle.of(number(orphan)).ifPresent(ProcessHandle::destroyForcibly));
            if (orphans.isEmpty() && !younger.containsKey(Origin.NOT_YET_TOLD)) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_ROUNDS);
        }
    }

    /** Processes that may have been started after the program, so far as anybody can know. */
    private List<Path> younger() {
        Optional<Long> last = lastStarted();
        if (last.isEmpty() || last.get() == root.pid()) {
            return List.of();
        }
        boolean numbersBeganAgain = last.get() < root.pid();
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : processes) {
                long number = number(process);
                if (number != root.pid() && (numbersBeganAgain || number > root.pid())) {
                    found.add(process);
                }
            }
        } catch (IOException | DirectoryIteratorException noSuchFolder) {
            return List.of();
        }
        return found;
    }

    private static long number(Path process) {
        return Long.parseLong(process.getFileName().toString());
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

    private Origin origin(Path process) {
        try {
            byte[] environment = Files.readAllBytes(process.resolve("environ"));
            // whoever becomes another program while it is read shows nothing, or a piece; a whole one ends in 0
            if (environment.length == 0 || environment[environment.length - 1] != 0) {
                return hasProgram(process) ? Origin.NOT_YET_TOLD : Origin.ANOTHER;
            }
            return isMarked(environment) ? Origin.OURS : Origin.ANOTHER;
        } catch (IOException goneOrAnotherUsers) {
            return Origin.ANOTHER;
        }
    }

    /** A zombie and a thread of the kernel have none; whoever is in the middle of {@code execve} has the new one. */
    private static boolean hasProgram(Path process) throws IOException {
        return Files.readSymbolicLink(process.resolve("exe")).isAbsolute();
    }

    private boolean isMarked(byte[] environment) {
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
    }
}
