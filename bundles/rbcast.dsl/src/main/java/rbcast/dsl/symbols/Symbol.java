// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.symbols;

import java.util.Objects;

/**
 * Something that the author of a text has named. Two symbols of one text are the same if and only if they are equal.
 *
 * @param name as it is written
 * @param scope offset of the definition or handler inside which the name stands for this; 0 for the whole text
 */
public record Symbol(Kind kind, String name, int scope) {

    /** What can be named. */
    public enum Kind {
        /** An algorithm; known in the whole text. */
        ALGORITHM,
        /** A synthesis; known in the whole text. */
        SYNTHESIS,
        /** A campaign; known in the whole text. */
        CAMPAIGN,
        /** A message type; known in its algorithm. */
        MESSAGE_TYPE,
        /** The message that a handler is about, {@code m}; known in the handler. */
        MESSAGE,
        /** What a handler calls the type of whatever has been received, {@code t}; known in the handler. */
        TYPE_VARIABLE
    }

    public Symbol {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
    }
}
