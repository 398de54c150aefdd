// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.listing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import rbcast.dsl.listing.Listing.Expression;
import rbcast.dsl.listing.Listing.Line;
import rbcast.dsl.listing.Listing.Message;
import rbcast.dsl.listing.Listing.Piece;
import rbcast.dsl.listing.Listing.Remark;
import rbcast.dsl.listing.Listing.Statement;
import rbcast.dsl.listing.Listing.Token;
import rbcast.dsl.listing.Listing.Word;
import rbcast.text.VisibleText;

/**
 * A float for each algorithm, with the packages {@code algorithm} and {@code algpseudocode}. What users have written -
 * names and comments - is escaped, whatever stands in it.
 */
final class LatexListing {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private LatexListing() {
    }

    static String write(List<Listing> listings, String source) {
        LatexListing latex = new LatexListing();
        latex.text.append("""
                %% The algorithms of %s, written by RBcast. The document needs
                %%   \\usepackage{algorithm}
                %%   \\usepackage{algpseudocode}
                """.formatted(VisibleText.inOneLine(source)));
        latex.writeFloats(listings);
        return latex.text.toString();
    }

    static String writeStandalone(List<Listing> listings, String source) {
        LatexListing latex = new LatexListing();
        latex.text.append("""
                %% The algorithms of %s, written by RBcast.
                \\documentclass{article}
                \\usepackage[T1]{fontenc}
                \\usepackage[utf8]{inputenc}
                \\usepackage{algorithm}
                \\usepackage{algpseudocode}
                \\begin{document}
                """.formatted(VisibleText.inOneLine(source)));
        latex.writeFloats(listings);
        latex.text.append("\n\\end{document}\n");
        return latex.text.toString();
    }

    private void writeFloats(List<Listing> listings) {
        text.append("""
                \\ifdefined\\When\\else  % handlers of events
                  \\algblockdefx[When]{When}{EndWhen}[1]{\\textbf{when} #1 \\textbf{do}}{}
                  \\algtext*{EndWhen}
                \\fi
                \\makeatletter  % long lines go on deeper than they begin
                \\providecommand{\\HangLines}{\\rightskip=0pt plus 4em\\relax
                  \\parshape 2 \\@totalleftmargin \\linewidth
                  \\dimexpr\\@totalleftmargin+3em\\relax \\dimexpr\\linewidth-3em\\relax}
                \\makeatother
                """);
        listings.forEach(this::write);
    }

    private void write(Listing listing) {
        text.append("\n");
        listing.before().forEach(line -> text.append("% ").append(VisibleText.inOneLine(line)).append("\n"));
        listing.rest().stream().flatMap(String::lines)
                .forEach(line -> text.append(("% " + VisibleText.inOneLine(line)).stripTrailing()).append("\n"));
        String name = LatexText.escape(listing.name());
        text.append("\\begin{algorithm}[tb]\n").append(INDENT).append("\\caption[").append(name).append("]{\\textsc{")
                .append(name).append("}");
        if (!listing.headline().isEmpty()) {
            text.append(": ").append(LatexText.escape(listing.headline()));
        }
        text.append("}\n").append(INDENT).append("\\label{alg:").append(listing.name()).append("}\n")
                .append(INDENT).append("\\begin{algorithmic}[1]\\HangLines\n");
        writeLines(listing.lines());
        text.append(INDENT).append("\\end{algorithmic}\n\\end{algorithm}\n");
    }

    private void writeLines(List<Line> lines) {
        boolean inHandler = false;
        for (Line line : lines) {
            if (line.depth() == 0 && inHandler) {
                text.append(INDENT.repeat(2)).append("\\EndWhen\n");
                inHandler = false;
            }
            text.append(INDENT.repeat(2 + line.depth())).append(content(line)).append("\n");
            inHandler |= line instanceof Statement statement && statement.beginsHandler();
        }
        if (inHandler) {
            text.append(INDENT.repeat(2)).append("\\EndWhen\n");
        }
    }

    private static String content(Line line) {
        if (line instanceof Remark remark) {
            return "\\Statex " + "\\hskip\\algorithmicindent ".repeat(remark.depth()) + "$\\triangleright$ "
                    + LatexText.escape(remark.text());
        }
        Statement statement = (Statement) line;
        List<Piece> pieces = statement.pieces();
        String command = statement.beginsHandler() ? "\\When{" + content(pieces.subList(1, pieces.size() - 1)) + "}"
                : "\\State " + content(pieces);
        return statement.remark().isEmpty() ? command
                : command + " \\Comment{" + LatexText.escape(statement.remark()) + "}";
    }

    private static String content(List<Piece> pieces) {
        return pieces.stream().map(piece -> (piece.spaced() ? " " : "") + content(piece))
                .collect(Collectors.joining()).strip();
    }

    private static String content(Piece piece) {
        if (piece instanceof Message message) {
            return "$\\langle " + message.names().stream().map(LatexText::mathName)
                    .collect(Collectors.joining(", ")) + " \\rangle$";
        }
        if (piece instanceof Expression expression) {
            return "$" + math(expression.tokens()) + "$";
        }
        Word word = (Word) piece;
        return switch (word.style()) {
            case KEYWORD -> "\\textbf{" + word.text() + "}";
            case INSTRUCTION -> "\\textsc{" + word.text().charAt(0)
                    + word.text().substring(1).toLowerCase(Locale.ROOT) + "}";
            case NAME -> "$" + LatexText.mathName(word.text()) + "$";
            case PLAIN -> LatexText.escape(word.text());
        };
    }

    /** TeX sets the blanks itself, but for a product without a sign that is none without a blank: {@code 1/2 N}. */
    private static String math(List<Token> tokens) {
        StringBuilder latex = new StringBuilder();
        boolean afterOperand = false;
        for (Token token : tokens) {
            latex.append(token.spaced() ? " " : "").append(afterOperand && token.beginsOperand() && token.spaced()
                    ? "\\, " : "").append(token.text().equals("*") ? "\\cdot{}" : token.text());
            afterOperand = token.endsOperand();
        }
        return latex.toString().strip();
    }
}
