// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.listing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rbcast.dsl.Document;

/**
 * An algorithm as a sequence of lines to print. What stands in a line is what its author wrote, in the form of the
 * formatter and without the signs that only a parser needs.
 *
 * @param name of the algorithm
 * @param documentation as {@link rbcast.dsl.Documentation} has it; empty if there is none
 * @param before what comments say that stand before the algorithm, line by line
 * @param lines what stands between its braces
 */
record Listing(String name, String documentation, List<String> before, List<Line> lines) {

    /** A point before a new sentence, not that of "et al." or of an initial. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\bal|\\b\\p{Lu})[.!?](?= \\p{Lu})");

    /** A line of a listing; one of depth 0 stands in the algorithm itself, one of depth 1 in a handler. */
    sealed interface Line {
        int depth();
    }

    /**
     * A statement.
     *
     * @param pieces at least one
     * @param remark what the comment behind it says; empty if there is none
     */
    record Statement(int depth, List<Piece> pieces, String remark) implements Line {
        Statement {
            pieces = List.copyOf(pieces);
        }

        /** Whether it is the event of a handler, whose actions follow. */
        boolean beginsHandler() {
            return pieces.get(0) instanceof Word word && word.text().equals("when");
        }

        Statement withRemark(String added) {
            return new Statement(depth, pieces, remark.isEmpty() ? added : remark + " " + added);
        }
    }

    /** A line of a comment that has its lines for itself. */
    record Remark(int depth, String text) implements Line {
    }

    /** A part of a statement; there is a blank before it, or not. */
    sealed interface Piece {
        boolean spaced();
    }

    /** How a word is printed. */
    enum Style {
        /** {@code if}, {@code when}. */
        KEYWORD,
        /** {@code SEND}, {@code DELIVER}, {@code STOP}. */
        INSTRUCTION,
        /** A message type, or the name for a message. */
        NAME,
        /** All others, and signs. */
        PLAIN
    }

    /** A word or a sign. */
    record Word(String text, Style style, boolean spaced) implements Piece {
    }

    /**
     * A message.
     *
     * @param names what stands between the angle brackets: {@code [type0, m]}
     */
    record Message(List<String> names, boolean spaced) implements Piece {
        Message {
            names = List.copyOf(names);
        }
    }

    /**
     * A linear expression.
     *
     * @param tokens numbers, variables, operators and parentheses; each with whether a blank stands before it
     */
    record Expression(List<Token> tokens, boolean spaced) implements Piece {
        Expression {
            tokens = List.copyOf(tokens);
        }
    }

    /** A sign, number or variable of an expression. */
    record Token(String text, boolean spaced) {
        boolean beginsOperand() {
            return Character.isLetterOrDigit(text.charAt(0)) || text.equals("(");
        }

        boolean endsOperand() {
            return Character.isLetterOrDigit(text.charAt(0)) || text.equals(")");
        }
    }

    Listing {
        Objects.requireNonNull(name);
        Objects.requireNonNull(documentation);
        before = List.copyOf(before);
        lines = List.copyOf(lines);
    }

    /** The listings of the algorithms of a document, in its order; none if it has syntax errors. */
    static List<Listing> of(Document document) {
        return ListingReader.read(document);
    }

    /** The first sentence of the documentation, in one line; empty if there is none. */
    String headline() {
        String paragraph = documentation.split("\\n\\s*\\n", 2)[0].replaceAll("\\s+", " ").strip();
        Matcher end = SENTENCE_END.matcher(paragraph);
        return end.find() ? paragraph.substring(0, end.end()) : paragraph;
    }

    /** What the documentation says beyond its first sentence; empty if nothing. */
    Optional<String> rest() {
        String inOneLine = documentation.replaceAll("\\s+", " ").strip();
        return inOneLine.equals(headline()) ? Optional.empty() : Optional.of(documentation);
    }
}
