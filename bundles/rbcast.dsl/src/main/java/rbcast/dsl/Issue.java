// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.List;
import java.util.Objects;

import rbcast.dsl.reading.ProblemKind;

/**
 * Something in a file that is wrong or odd, or could be added.
 *
 * @param severity how it is told: as its kind has it, or as users want it
 * @param file the file's name as the user gave it
 * @param message one sentence, with a way out
 * @param fixes changes of the text that mend it, the likeliest first; empty where only the author knows
 */
public record Issue(ProblemKind kind, Severity severity, String file, Position position, String message,
        List<Fix> fixes) {

    public Issue {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(file);
        Objects.requireNonNull(position);
        Objects.requireNonNull(message);
        if (severity == Severity.OFF) {
            throw new IllegalArgumentException("an issue that is not to be told is none");
        }
        fixes = List.copyOf(fixes);
    }

    /** One that is told as its kind has it. */
    public Issue(ProblemKind kind, String file, Position position, String message, List<Fix> fixes) {
        this(kind, kind.severity(), file, position, message, fixes);
    }

    /** The same, told as something else. */
    Issue as(Severity other) {
        return new Issue(kind, other, file, position, message, fixes);
    }

    /** How tools and users name its kind. */
    public String code() {
        return kind.code();
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
