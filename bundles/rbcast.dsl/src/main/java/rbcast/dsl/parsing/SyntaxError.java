// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.parsing;

import java.util.List;

import rbcast.dsl.Fix;

/**
 * A place where a text does not follow the grammar.
 *
 * @param offset characters before it
 * @param length its characters, at least 1
 * @param message one sentence for the user, with a way out
 * @param fixes changes of the text that mend it, the likeliest first
 */
public record SyntaxError(int offset, int length, String message, List<Fix> fixes) {

    public SyntaxError {
        fixes = List.copyOf(fixes);
    }

    SyntaxError(int offset, int length, String message) {
        this(offset, length, message, List.of());
    }
}
