// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.symbols;

import java.util.Objects;

/**
 * A place where a symbol's name stands.
 *
 * @param offset characters before the name
 * @param length characters of the name
 */
public record Occurrence(Symbol symbol, Role role, int offset, int length) {

    /** What the text does with the symbol there. */
    public enum Role {
        /** Gives it its name: a definition's name, a type in a {@code types} line, a variable in an event. */
        NAMED,
        /** A message of the type is sent. */
        SENT,
        /** A message of the type is waited for. */
        AWAITED,
        /** It is spoken of: {@code verify A}, {@code DELIVER(m)}. */
        MENTIONED
    }

    public Occurrence {
        Objects.requireNonNull(symbol);
        Objects.requireNonNull(role);
    }

    /** Offset of what follows the name. */
    public int end() {
        return offset + length;
    }

    /** Whether the place is in the name or right behind it, as a cursor is. */
    public boolean touches(int place) {
        return offset <= place && place <= end();
    }
}
