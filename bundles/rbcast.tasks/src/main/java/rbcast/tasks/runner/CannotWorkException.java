// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.runner;

/** Why a worker can do nothing at all, in a sentence for the user. */
public final class CannotWorkException extends Exception {

    private static final long serialVersionUID = 1L;

    public CannotWorkException(String reason) {
        super(reason);
    }
}
