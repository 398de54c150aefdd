package rbcast.cli;

import rbcast.tasks.ExitStatus;

/** A problem that the user can mend; its message is all that he sees. */
final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ExitStatus status;

    UserError(ExitStatus status, String message) {
        super(message);
        this.status = status;
    }

    ExitStatus status() {
        return status;
    }
}
