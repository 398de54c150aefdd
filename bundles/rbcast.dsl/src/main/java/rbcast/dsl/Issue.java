// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.List;
import java.util.Objects;

/**
 * Something wrong or odd in a file.
 *
 * @param file the file's name as the user gave it
 * @param message one sentence, with a way out
 * @param code what it is, for tools: {@code syntax}, {@code unreadable}, or a code of
 *        {@link rbcast.dsl.reading.ProblemKind}
 * @param fixes changes of the text that mend it, the likeliest first; empty where only the author knows
 */
public record Issue(Severity severity, String file, Position position, String message, String code, List<Fix> fixes) {

    public Issue {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(file);
        Objects.requireNonNull(position);
        Objects.requireNonNull(message);
        Objects.requireNonNull(code);
        fixes = List.copyOf(fixes);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Line of its beginning, from 1. */
    public int line() {
        return position.line();
    }

    /** Column of its beginning, from 1. */
    public int column() {
        return position.column();
    }

    /** {@code file:line:column: error: message}. */
    @Override
    public String toString() {
        return file + ":" + line() + ":" + column() + ": " + severity + ": " + message;
    }
}
