// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks;

/**
 * Input that cannot be used; the message is one clear line for the user, with the place in front where there is one.
 */
public final class InputException extends Exception {

    private static final long serialVersionUID = 1;

    public InputException(String message) {
        super(message);
    }
}
