// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.trace;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A process in a run.
 *
 * @param process its number, from 0
 * @param broadcaster whether the message is its own: in situations where somebody broadcasts, process 0
 * @param fault how it may misbehave
 * @param crashed the number of the event in which it crashes; empty if it does not
 * @param delivered the number of the event in which it delivers; empty if it does not
 */
public record Lane(int process, boolean broadcaster, Fault fault, OptionalInt crashed, OptionalInt delivered) {

    public Lane {
        Objects.requireNonNull(fault);
        Objects.requireNonNull(crashed);
        Objects.requireNonNull(delivered);
    }

    /** The name of a process as people see it: {@code p1}, {@code p2}, ... */
    public static String name(int process) {
        return "p" + (process + 1);
    }

    public String name() {
        return name(process);
    }

    public boolean isCorrect() {
        return fault == Fault.NONE;
    }

    /** What sets it apart: {@code broadcaster}, {@code faulty}, {@code Byzantine}, two of them, or nothing. */
    public String role() {
        return (fault.role() + (broadcaster ? " broadcaster" : "")).strip();
    }

    /** Name and role: {@code p1 (faulty broadcaster)}. */
    public String title() {
        return role().isEmpty() ? name() : name() + " (" + role() + ")";
    }
}
