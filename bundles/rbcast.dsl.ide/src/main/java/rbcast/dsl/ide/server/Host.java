// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

/**
 * The program around a language server: it can do what the language alone cannot, and remembers what came of it. The
 * language itself neither verifies nor synthesises, so a server without a host's help offers neither.
 */
public interface Host {

    /** A host that can do nothing more than edit. */
    Host EDITING_ONLY = new Host() {
    };

    /** The verdicts that are known by now. */
    default LastVerdicts verdicts() {
        return LastVerdicts.NONE;
    }

    /** What can be run. */
    default Tasks tasks() {
        return Tasks.NONE;
    }

    /**
     * The client has asked the server to exit.
     *
     * @param orderly whether it asked for a shutdown before, as the protocol wants it
     */
    default void exit(boolean orderly) {
        // a server in somebody else's process leaves with its last reference
    }
}
