// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Documentation comments: {@code /** ... *}{@code /} before a definition. */
public final class Documentation {

    private static final String START = "/**";

    private Documentation() {
    }

    /** What the comment before a definition says; empty if there is none. */
    public static String of(EObject definition) {
        ILeafNode comment = comment(definition);
        return comment == null ? "" : text(comment.getText());
    }

    /** The comment itself, the last one before the definition; null if there is none. */
    public static ILeafNode comment(EObject definition) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(definition);
        ILeafNode comment = null;
        if (node != null) {
            for (ILeafNode leaf : node.getLeafNodes()) {
                if (!leaf.isHidden()) {
                    break;
                }
                if (isDocumentation(leaf.getText())) {
                    comment = leaf;
                }
            }
        }
        return comment;
    }

    /** Whether a comment is a documentation comment; {@code /**}{@code /} is an empty ordinary one. */
    public static boolean isDocumentation(String comment) {
        return comment.startsWith(START) && comment.length() > "/**/".length();
    }

    /** The text inside a comment: without the stars at the beginnings of its lines. */
    static String text(String comment) {
        String inside = comment.substring(START.length(), comment.length() - "*/".length());
        List<String> lines = new ArrayList<>();
        for (String line : lines(inside)) {
            String content = line.strip();
            if (lines.isEmpty()) {
                lines.add(content);
            } else if (content.startsWith("*")) {
                lines.add(content.substring(content.startsWith("* ") ? 2 : 1));
            } else {
                lines.add(content);
            }
        }
        return normal(String.join("\n", lines));
    }

    /** What reading a written text gives back: no blank lines around it, no blanks at the ends of its lines. */
    public static String normal(String text) {
        String lines = lines(text.replace("*/", "* /")).stream().map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
        String trimmed = lines.replaceFirst("^\\n+", "").stripTrailing();
        return trimmed.contains("\n") ? trimmed : trimmed.strip();
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\\r\\n|\\r|\\n", -1));
    }

    /** The comment that says a text, without a line break at its end; empty for an empty text. */
    public static String write(String text) {
        String normal = normal(text);
        if (normal.isEmpty()) {
            return "";
        }
        if (!normal.contains("\n")) {
            return START + " " + normal + " */";
        }
        return lines(normal).stream().map(line -> line.isEmpty() ? " *" : " * " + line)
                .collect(Collectors.joining("\n", START + "\n", "\n */"));
    }
}
