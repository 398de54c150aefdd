// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.process;

import java.util.Objects;

/**
 * How a program's run ended.
 *
 * @param end who ended it
 * @param status its exit status; 128 + the signal's number if a signal ended it
 * @param output what it printed on standard output and standard error, up to the limit
 */
public record ProcessResult(End end, int status, String output) {

    /** Who ended a run. */
    public enum End {
        /** The program itself, or somebody outside. */
        BY_ITSELF,
        /** We did, because the caller wanted it to stop. */
        CANCELLED,
        /** We did, because its time was up. */
        OUT_OF_TIME,
        /** We did, because it printed more than anything sensible does. */
        TOO_MUCH_OUTPUT
    }

    public ProcessResult {
        Objects.requireNonNull(end);
        Objects.requireNonNull(output);
    }

    /** Whether the program ran to its end and says that all is well. */
    public boolean succeeded() {
        return end == End.BY_ITSELF && status == 0;
    }

    /** The signal that ended the program, 0 if none did. */
    public int signal() {
        return end == End.BY_ITSELF && status > 128 && status < 128 + 65 ? status - 128 : 0;
    }

    /** The last line of the output that says anything; empty if there is none. */
    public String lastLine() {
        return output.lines().filter(line -> !line.isBlank()).reduce("", (first, second) -> second).strip();
    }
}
