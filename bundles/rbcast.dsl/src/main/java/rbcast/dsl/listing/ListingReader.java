// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;

import rbcast.dsl.Document;
import rbcast.dsl.Documentation;
import rbcast.dsl.RBcastLanguage;
import rbcast.dsl.ast.AlgorithmDefinition;
import rbcast.dsl.ast.Sum;
import rbcast.dsl.ast.TypeName;
import rbcast.dsl.listing.Listing.Line;
import rbcast.dsl.listing.Listing.Piece;
import rbcast.dsl.listing.Listing.Remark;
import rbcast.dsl.listing.Listing.Statement;
import rbcast.dsl.listing.Listing.Style;
import rbcast.dsl.listing.Listing.Token;
import rbcast.dsl.listing.Listing.Word;

/**
 * Takes a formatted text apart into the lines of its listings, token by token. It knows what words look like rather
 * than what statements there are, so it prints whatever the grammar admits.
 */
final class ListingReader {

    private static final Map<String, Style> STYLES = Map.of("when", Style.KEYWORD, "do", Style.KEYWORD,
            "if", Style.KEYWORD, "and", Style.KEYWORD, "types", Style.KEYWORD, "SEND", Style.INSTRUCTION,
            "DELIVER", Style.INSTRUCTION, "STOP", Style.INSTRUCTION);
    private static final Set<String> ENDS = Set.of(";", ":");
    private static final int INDENT = 4;

    private final List<Listing> listings = new ArrayList<>();
    private final String text;
    private int braces;
    private AlgorithmDefinition algorithm;
    /** What comments have said since the last definition. */
    private List<String> before = new ArrayList<>();
    private List<Line> lines = new ArrayList<>();
    private StatementReader statement = new StatementReader();
    private boolean atLineStart = true;

    private ListingReader(String text) {
        this.text = text;
    }

    static List<Listing> read(Document document) {
        Document formatted = RBcastLanguage.standalone().parse(document.format(), document.fileName());
        Optional<IParseResult> syntax = formatted.syntax().filter(parsed -> !parsed.hasSyntaxErrors());
        if (syntax.isEmpty()) {
            return List.of();
        }
        ListingReader reader = new ListingReader(formatted.text());
        syntax.get().getRootNode().getLeafNodes().forEach(reader::add);
        return List.copyOf(reader.listings);
    }

    private void add(ILeafNode leaf) {
        String content = leaf.getText();
        if (!leaf.isHidden()) {
            addToken(leaf, content);
            atLineStart = false;
        } else if (content.startsWith("/")) {
            addComment(leaf, content);
        } else {
            statement.space();
        }
        if (leaf.isHidden() && content.indexOf('\n') >= 0) {
            atLineStart = true;
        }
    }

    private void addToken(ILeafNode leaf, String token) {
        if (token.equals("{")) {
            braces++;
        } else if (token.equals("}")) {
            braces--;
            end();
        } else if (braces == 0) {
            algorithm = EcoreUtil2.getContainerOfType(NodeModelUtils.findActualSemanticObjectFor(leaf),
                    AlgorithmDefinition.class);
        } else if (algorithm != null && ENDS.contains(token)) {
            lines.add(statement.end());
            statement = new StatementReader();
        } else if (algorithm != null) {
            statement.add(leaf, depth(leaf));
        }
    }

    private void end() {
        if (algorithm != null) {
            listings.add(new Listing(algorithm.getName(), Documentation.of(algorithm), before, lines));
        }
        before = new ArrayList<>();
        lines = new ArrayList<>();
        algorithm = null;
    }

    private void addComment(ILeafNode leaf, String comment) {
        List<String> said = said(comment);
        if (braces == 0) {
            if (!Documentation.isDocumentation(comment)) {
                before.addAll(said);
            }
        } else if (algorithm == null) {
            return;
        } else if (atLineStart || lines.isEmpty() || !(lines.get(lines.size() - 1) instanceof Statement last)) {
            said.forEach(line -> lines.add(new Remark(depth(leaf), line)));
        } else {
            lines.set(lines.size() - 1, last.withRemark(String.join(" ", said)));
        }
    }

    private static List<String> said(String comment) {
        String inside = comment.startsWith("//") ? comment.substring(2)
                : comment.substring(2, comment.length() - 2);
        return inside.lines().map(line -> line.strip().replaceFirst("^\\*+ ?", "").strip())
                .filter(line -> !line.isEmpty()).toList();
    }

    /** How deep a formatted line stands in its algorithm. */
    private int depth(ILeafNode leaf) {
        int start = text.lastIndexOf('\n', leaf.getOffset() - 1) + 1;
        int column = 0;
        while (text.charAt(start + column) == ' ') {
            column++;
        }
        return Math.max(0, column / INDENT - 1);
    }

    /** Puts the pieces of one statement together. */
    private static final class StatementReader {
        private final List<Piece> pieces = new ArrayList<>();
        private List<String> message;
        private List<Token> expression;
        /** Whether a blank stands before the piece that is being put together. */
        private boolean pieceSpaced;
        private boolean spaced;
        private int depth;

        void space() {
            spaced = true;
        }

        void add(ILeafNode leaf, int depthOfLine) {
            if (pieces.isEmpty() && message == null) {
                depth = depthOfLine;
            }
            String token = leaf.getText();
            if (message != null) {
                addToMessage(token);
            } else if (isInExpression(leaf)) {
                if (expression == null) {
                    expression = new ArrayList<>();
                    pieceSpaced = spaced;
                }
                expression.add(new Token(token, spaced));
            } else if (token.equals("<")) {
                endExpression();
                message = new ArrayList<>();
                pieceSpaced = spaced;
            } else {
                endExpression();
                addWord(leaf, token);
            }
            spaced = false;
        }

        private static boolean isInExpression(ILeafNode leaf) {
            return EcoreUtil2.getContainerOfType(NodeModelUtils.findActualSemanticObjectFor(leaf), Sum.class) != null;
        }

        private void addToMessage(String token) {
            if (token.equals(">")) {
                pieces.add(new Listing.Message(message, pieceSpaced));
                message = null;
            } else if (!token.equals(",")) {
                message.add(token);
            }
        }

        private void endExpression() {
            if (expression != null) {
                pieces.add(new Listing.Expression(expression, pieceSpaced));
                expression = null;
            }
        }

        private void addWord(ILeafNode leaf, String token) {
            boolean isName = NodeModelUtils.findActualSemanticObjectFor(leaf) instanceof TypeName
                    && Character.isJavaIdentifierStart(token.charAt(0)) || isVariable(token);
            pieces.add(new Word(token, isName ? Style.NAME : STYLES.getOrDefault(token, Style.PLAIN), spaced));
        }

        /** The message of an event or of a DELIVER: the only name that follows a parenthesis. */
        private boolean isVariable(String token) {
            return !pieces.isEmpty() && pieces.get(pieces.size() - 1) instanceof Word word && word.text().equals("(")
                    && Character.isJavaIdentifierStart(token.charAt(0));
        }

        Statement end() {
            endExpression();
            return new Statement(depth, pieces, "");
        }
    }
}
