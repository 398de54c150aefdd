// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.parsing;

/**
 * Something that the grammar allows at some place.
 *
 * @param kind whether it is one word or any of its kind
 * @param word the word of a {@link Kind#KEYWORD}, else empty
 * @param rule the grammar's rule that it stands in
 * @param place what it is part of, {@code SendDefinition.type} for instance; empty if that is not told apart
 */
public record Continuation(Kind kind, String word, String rule, String place) {

    /** What may stand there. */
    public enum Kind {
        KEYWORD, NAME, NUMBER
    }
}
