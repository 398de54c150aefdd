// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What this program itself ran out of, in words. */
final class Limits {

    private Limits() {
    }

    /** What was at its limit, and how to get more of it; empty if the problem is another one. */
    static Optional<String> reached(Throwable problem) {
        if (chain(problem).anyMatch(cause -> String.valueOf(cause.getMessage()).contains("Too many open files"))) {
            return Optional.of("the system lets this program open no more files: raise the limit (ulimit -n)");
        }
        Throwable root = chain(problem).filter(VirtualMachineError.class::isInstance).findFirst().orElse(problem);
        if (root instanceof StackOverflowError) {
            return Optional.of("something in the input is nested too deeply");
        }
        if (!(root instanceof OutOfMemoryError)) {
            return Optional.empty();
        }
        return Optional.of(String.valueOf(root.getMessage()).contains("native thread")
                ? "the system lets this program start no more threads: end other programs, or raise the limits on"
                        + " processes and memory (ulimit -u, ulimit -v)"
                : "not enough memory: this program may use %d MB; to give it more, set JAVA_TOOL_OPTIONS=-Xmx4g"
                        .formatted(Runtime.getRuntime().maxMemory() >> 20));
    }

    private static Stream<Throwable> chain(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause);
    }
}
