// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks;

/** How a task ended, as the exit status of the command line says it. */
public enum ExitStatus {
    /** All as expected. */
    AS_EXPECTED(0),
    /** A property is violated, or an expectation is not met. */
    VIOLATED(1),
    /** Bad usage or bad input. */
    BAD_INPUT(2),
    /** No verdict: a bound was reached, the user cancelled, or this program ran out of memory or made a mistake. */
    NO_VERDICT(3),
    /** A tool is missing. */
    TOOL_MISSING(4),
    /** There are results, but not all of them could be written. */
    OUTPUT_LOST(5);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
