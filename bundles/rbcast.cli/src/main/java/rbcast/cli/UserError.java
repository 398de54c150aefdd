// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.List;

import rbcast.tasks.ExitStatus;

/** A problem that the user can mend; its message is all that he sees. */
final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ExitStatus status;
    private final transient List<String> lines;

    UserError(ExitStatus status, String message) {
        this(status, List.of("rbcast: " + message));
    }

    /** @param lines what is printed, as it stands */
    UserError(ExitStatus status, List<String> lines) {
        super(String.join("\n", lines));
        this.status = status;
        this.lines = List.copyOf(lines);
    }

    List<String> lines() {
        return lines;
    }

    ExitStatus status() {
        return status;
    }
}
