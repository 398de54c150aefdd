// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.listing;

import java.util.List;
import java.util.stream.Collectors;

import rbcast.dsl.listing.Listing.Expression;
import rbcast.dsl.listing.Listing.Line;
import rbcast.dsl.listing.Listing.Message;
import rbcast.dsl.listing.Listing.Piece;
import rbcast.dsl.listing.Listing.Remark;
import rbcast.dsl.listing.Listing.Statement;
import rbcast.dsl.listing.Listing.Token;
import rbcast.dsl.listing.Listing.Word;

/** Pseudo-code as plain text, with numbered lines. */
final class PlainListing {

    private static final String INDENT = "    ";

    private PlainListing() {
    }

    static String write(List<Listing> listings) {
        return listings.stream().map(PlainListing::write).collect(Collectors.joining("\n"));
    }

    private static String write(Listing listing) {
        StringBuilder text = new StringBuilder();
        listing.before().forEach(line -> text.append("// ").append(line).append("\n"));
        text.append("Algorithm ").append(listing.name()).append("\n");
        listing.documentation().lines().forEach(line -> text.append(line).append("\n"));
        return text.append("\n").append(code(listing)).toString();
    }

    /** The lines of an algorithm; only statements have numbers. */
    static String code(Listing listing) {
        long statements = listing.lines().stream().filter(Statement.class::isInstance).count();
        int width = String.valueOf(statements).length();
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Line line : listing.lines()) {
            boolean counts = line instanceof Statement;
            String label = counts ? ++number + ":" : "";
            text.append(" ".repeat(width + 1 - label.length())).append(label).append(" ")
                    .append(INDENT.repeat(line.depth())).append(content(line)).append("\n");
        }
        return text.toString();
    }

    private static String content(Line line) {
        if (line instanceof Remark remark) {
            return "// " + remark.text();
        }
        Statement statement = (Statement) line;
        return statement.pieces().stream().map(piece -> (piece.spaced() ? " " : "") + content(piece))
                .collect(Collectors.joining()).strip()
                + (statement.remark().isEmpty() ? "" : "  // " + statement.remark());
    }

    private static String content(Piece piece) {
        if (piece instanceof Message message) {
            return "<" + String.join(", ", message.names()) + ">";
        }
        if (piece instanceof Expression expression) {
            return expression.tokens().stream().map(PlainListing::content).collect(Collectors.joining()).strip();
        }
        return ((Word) piece).text();
    }

    private static String content(Token token) {
        return (token.spaced() ? " " : "") + token.text();
    }
}
