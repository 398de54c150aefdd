// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.util.Optional;

import rbcast.dsl.Severities;

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

    /**
     * How problems of a text are told, where the host knows.
     *
     * @param uri what the client calls the text
     * @return empty if that is for the client's settings to say
     */
    default Optional<Severities> severities(String uri) {
        return Optional.empty();
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
