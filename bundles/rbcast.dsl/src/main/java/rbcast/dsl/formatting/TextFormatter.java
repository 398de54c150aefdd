// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.formatting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;

import rbcast.dsl.ast.ActionDefinition;
import rbcast.dsl.ast.AlgorithmDefinition;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.CampaignDefinition;
import rbcast.dsl.ast.Definition;
import rbcast.dsl.ast.HandlerDefinition;
import rbcast.dsl.ast.Model;
import rbcast.dsl.ast.SynthesizeDefinition;
import rbcast.dsl.ast.VerifyDefinition;
import rbcast.dsl.writing.Wording;

/**
 * Writes a text in the form of the language reference: every line from its syntax tree, comments where they stood or,
 * if they stood inside a line, above it. A formatted text is its own formatted form.
 */
public final class TextFormatter {

    private final String source;
    private final Comments comments;
    private final StringBuilder out = new StringBuilder();
    private int depth;
    /** End of what has been written, in the source. */
    private int written;
    /** After each line and comment: its end in the source, and its end in what has been written. */
    private final List<Seam> seams = new ArrayList<>();

    private record Seam(int source, int formatted) {
    }

    private TextFormatter(ICompositeNode root) {
        this.source = root.getText();
        this.comments = new Comments(root);
    }

    /** The formatted text; empty if the text has syntax errors, and nobody knows what it is meant to be. */
    public static Optional<String> format(IParseResult parsed) {
        if (parsed.hasSyntaxErrors() || !(parsed.getRootASTElement() instanceof Model model)) {
            return Optional.empty();
        }
        return Optional.of(new TextFormatter(parsed.getRootNode()).format(model));
    }

    /**
     * What formatting changes, in the order of the text: no change is about more than one line and the comments before
     * it. Nothing if the text has syntax errors.
     */
    public static List<TextChange> changes(IParseResult parsed) {
        if (parsed.hasSyntaxErrors() || !(parsed.getRootASTElement() instanceof Model model)) {
            return List.of();
        }
        TextFormatter formatter = new TextFormatter(parsed.getRootNode());
        formatter.format(model);
        return formatter.changes();
    }

    private List<TextChange> changes() {
        seams.add(new Seam(source.length(), out.length()));
        List<TextChange> changes = new ArrayList<>();
        Seam last = new Seam(0, 0);
        for (Seam seam : seams) {
            TextChange change = TextChange.between(source.substring(last.source(), seam.source()),
                    out.substring(last.formatted(), seam.formatted()));
            if (!change.isEmpty()) {
                changes.add(new TextChange(last.source() + change.offset(), change.length(), change.text()));
            }
            last = seam;
        }
        return changes;
    }

    private String format(Model model) {
        for (Definition definition : model.getDefinitions()) {
            write(definition);
        }
        writeComments(source.length(), !model.getDefinitions().isEmpty());
        return out.toString();
    }

    private void write(Definition definition) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(definition);
        ILeafNode open = leaf(node, "{", true);
        ILeafNode close = leaf(node, "}", false);
        // what stands inside the first line goes below it: above, it might become documentation
        boolean commented = writeComments(node.getOffset(), out.length() > 0);
        writeLine(header(definition), node.getOffset(), open.getEndOffset(), out.length() > 0 && !commented);
        depth++;
        boolean spaced = definition instanceof AlgorithmDefinition;
        for (EObject line : lines(definition)) {
            if (line instanceof HandlerDefinition handler) {
                write(handler);
            } else {
                writeLine(LineText.of(line), line, spaced);
            }
        }
        writeComments(close.getOffset(), false);
        depth--;
        writeLine("}", close.getOffset(), close.getEndOffset(), false);
    }

    private static String header(Definition definition) {
        if (definition instanceof AlgorithmDefinition algorithm) {
            return "algorithm " + algorithm.getName() + " {";
        }
        if (definition instanceof SynthesizeDefinition synthesis) {
            return "synthesize " + synthesis.getName() + " {";
        }
        if (definition instanceof CampaignDefinition campaign) {
            return "campaign " + campaign.getName() + " {";
        }
        return "verify " + NodeModelUtils.getTokenText(NodeModelUtils.findNodesForFeature(definition,
                Literals.VERIFY_DEFINITION__ALGORITHM).get(0)) + " {";
    }

    private static List<EObject> lines(Definition definition) {
        List<EObject> lines = new ArrayList<>();
        if (definition instanceof AlgorithmDefinition algorithm) {
            lines.addAll(algorithm.getTypeLines());
            lines.addAll(algorithm.getHandlers());
        } else if (definition instanceof VerifyDefinition verification) {
            lines.addAll(verification.getPropertyLines());
            lines.addAll(verification.getExpectations());
        } else if (definition instanceof CampaignDefinition campaign) {
            lines.addAll(campaign.getLines());
        } else {
            lines.addAll(((SynthesizeDefinition) definition).getLines());
        }
        lines.sort(Comparator.comparingInt(line -> NodeModelUtils.findActualNodeFor(line).getOffset()));
        return lines;
    }

    private void write(HandlerDefinition handler) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(handler);
        List<ActionDefinition> actions = handler.getActions();
        int begin = actions.isEmpty() ? Integer.MAX_VALUE
                : NodeModelUtils.findActualNodeFor(actions.get(0)).getOffset();
        int end = node.getOffset();
        for (ILeafNode leaf : node.getLeafNodes()) {
            end = !leaf.isHidden() && leaf.getOffset() < begin ? leaf.getEndOffset() : end;
        }
        boolean commented = writeComments(end, true);
        writeLine(LineText.of(handler), node.getOffset(), end, !commented);
        depth++;
        actions.forEach(action -> writeLine(LineText.of(action), action, false));
        depth--;
    }

    private static ILeafNode leaf(ICompositeNode node, String text, boolean first) {
        ILeafNode found = null;
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden() && leaf.getText().equals(text) && !(first && found != null)) {
                found = leaf;
            }
        }
        return found;
    }

    /** Writes the comments before and inside a line, then the line. */
    private void writeLine(String text, EObject line, boolean spaced) {
        INode node = NodeModelUtils.findActualNodeFor(line);
        boolean commented = writeComments(node.getEndOffset(), spaced);
        writeLine(text, node.getOffset(), node.getEndOffset(), spaced && !commented);
    }

    /**
     * Writes a line and the comments behind it.
     *
     * @param begin where the line began in the source
     * @param end where it ended
     * @param spaced whether a blank line has to precede it; one that was there stays
     */
    private void writeLine(String text, int begin, int end, boolean spaced) {
        if (spaced || !text.equals("}") && !atBlockStart() && isBlankLineBefore(begin)) {
            blankLine();
        }
        String indent = Wording.INDENT.repeat(depth);
        for (String part : text.split("\n")) {
            out.append(indent).append(part).append("\n");
        }
        written = end;
        for (ILeafNode comment : comments.takeBehind(end)) {
            out.setLength(out.length() - 1);
            out.append(" ").append(comment.getText().stripTrailing()).append("\n");
            written = comment.getEndOffset();
            end = endOf(comment);
        }
        seams.add(new Seam(end, out.length() - 1));
    }

    /** A line comment has the end of its line inside. */
    private static int endOf(ILeafNode comment) {
        return comment.getOffset() + comment.getText().stripTrailing().length();
    }

    /** Writes the comments before an offset, each in lines of its own; says whether there were any. */
    private boolean writeComments(int offset, boolean spaced) {
        boolean first = true;
        for (ILeafNode comment : comments.takeUntil(offset)) {
            if (first && spaced || !atBlockStart() && isBlankLineBefore(comment.getOffset())) {
                blankLine();
            }
            first = false;
            writeComment(comment);
            written = comment.getEndOffset();
            seams.add(new Seam(endOf(comment), out.length() - 1));
        }
        return !first;
    }

    private void writeComment(ILeafNode comment) {
        int lineStart = Math.max(source.lastIndexOf('\n', comment.getOffset() - 1),
                source.lastIndexOf('\r', comment.getOffset() - 1)) + 1;
        int column = comment.getOffset() - lineStart;
        String indent = Wording.INDENT.repeat(depth);
        String[] parts = comment.getText().stripTrailing().split("\\r\\n|\\r|\\n");
        out.append(indent).append(parts[0].stripTrailing()).append("\n");
        for (int index = 1; index < parts.length; index++) {
            String content = parts[index].strip();
            if (content.startsWith("*")) {
                out.append(indent).append(" ").append(content);
            } else if (!content.isEmpty()) {
                out.append(moved(parts[index].stripTrailing(), indent.length() - column));
            }
            out.append("\n");
        }
    }

    /** The line moved to the right, or to the left as far as it can. */
    private static String moved(String line, int columns) {
        if (columns >= 0) {
            return " ".repeat(columns) + line;
        }
        int blanks = line.length() - line.stripLeading().length();
        return line.substring(Math.min(blanks, -columns));
    }

    private boolean atBlockStart() {
        return out.length() == 0 || endsWith("{\n");
    }

    private boolean isBlankLineBefore(int offset) {
        String between = source.substring(Math.min(written, offset), offset);
        return between.isBlank() && between.replace("\r\n", "\n").replace('\r', '\n').chars()
                .filter(c -> c == '\n').count() >= blankLineBreaks(offset);
    }

    /** A line comment has its line break inside. */
    private int blankLineBreaks(int offset) {
        return written > 0 && written <= source.length() && endsLine(source.charAt(written - 1)) ? 1 : 2;
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r';
    }

    private void blankLine() {
        if (out.length() > 0 && !endsWith("\n\n")) {
            out.append("\n");
        }
    }

    private boolean endsWith(String end) {
        return out.length() >= end.length() && out.substring(out.length() - end.length()).equals(end);
    }
}
