// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.Optional;
import java.util.stream.Stream;

/** How much an issue matters, the most important first. */
public enum Severity {
    /** By default: the text has no meaning there. */
    ERROR("error"),
    /** By default: the text has a meaning, but an odd one. */
    WARNING("warning"),
    /** By default: nothing is wrong, but something could be added. */
    INFORMATION("info"),
    /** What nobody has to look at. */
    HINT("hint"),
    /** Not to be told at all: a wish of users, which no issue has. */
    OFF("off");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The severity that users write so; {@code information} is {@code info}. */
    public static Optional<Severity> of(String word) {
        return Stream.of(values()).filter(severity -> severity.word.equals(word)
                || severity == INFORMATION && word.equals("information")).findFirst();
    }

    @Override
    public String toString() {
        return word;
    }
}
