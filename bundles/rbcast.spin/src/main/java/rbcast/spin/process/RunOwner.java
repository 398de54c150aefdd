// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that a folder belongs to, as the folder's name says it. The number of a process is given again to another
 * one, and means nothing on another machine, after a restart or outside of a container; so there is more to it.
 *
 * @param machine stands for the start of this machine and for the container, 8 hexadecimal digits
 * @param pid process id
 * @param start when the process began, in ticks since the start of the machine: no setting of the clock changes that
 */
record RunOwner(String machine, long pid, long start) {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{8})-(\\d{1,10})-(\\d{1,18})-.*");
    private static final Path PROCESSES = Path.of("/proc");
    /** Of the fields of {@code /proc/PID/stat} behind the command's name: the state is the first, the start this. */
    private static final int START = 19;

    private static final Optional<RunOwner> CURRENT = of(ProcessHandle.current().pid());

    /** This process; empty where the system does not say enough to know it again, as outside of Linux. */
    static Optional<RunOwner> current() {
        return CURRENT;
    }

    /** The owner that a name begins with, if it is one. */
    static Optional<RunOwner> of(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(new RunOwner(matcher.group(1), Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3)))) : Optional.empty();
    }

    /** With what a name of something that belongs to this process begins. */
    String prefix() {
        return "%s-%d-%d-".formatted(machine, pid, start);
    }

    /** Whether it is, or was, a process that this one could see. */
    boolean isOfThisMachine() {
        return CURRENT.isPresent() && machine.equals(CURRENT.get().machine());
    }

    /** Whether it is certain that there is no such process any more. */
    boolean isGone() {
        if (!isOfThisMachine()) {
            return false;
        }
        Path process = PROCESSES.resolve(Long.toString(pid));
        try {
            return start(process) != start;
        } catch (IOException unreadable) {
            return !Files.exists(process);
        }
    }

    /** The process of that number; empty if there is none, or where too little is known of it. */
    static Optional<RunOwner> of(long pid) {
        try {
            String boot = Files.readString(PROCESSES.resolve("sys/kernel/random/boot_id")).strip();
            String container = Files.readSymbolicLink(PROCESSES.resolve("self/ns/pid")).toString();
            return Optional.of(new RunOwner("%08x".formatted((boot + container).hashCode()), pid,
                    start(PROCESSES.resolve(Long.toString(pid)))));
        } catch (IOException | UnsupportedOperationException | SecurityException notLinux) {
            return Optional.empty();
        }
    }

    /** When the process began; -1 if it has ended and only its parent does not know yet. */
    private static long start(Path process) throws IOException {
        String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        if (fields.length <= START) {
            throw new IOException("no start in " + process);
        }
        return fields[0].equals("Z") || fields[0].equals("X") ? -1 : Long.parseLong(fields[START]);
    }
}
