// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.dsl.Fix;

/** Makes fixes from places in the syntax tree. */
final class Fixes {

    private Fixes() {
    }

    /** One for each text that may take the place of a part of an element; of the whole where the feature is null. */
    static List<Fix> replace(EObject element, EStructuralFeature feature, Collection<?> texts) {
        INode node = node(element, feature);
        return texts.stream().map(String::valueOf)
                .map(text -> Fix.of("Write '" + text + "'", node.getOffset(), node.getLength(), text)).toList();
    }

    static List<Fix> replace(EObject element, EStructuralFeature feature, String text) {
        return replace(element, feature, List.of(text));
    }

    /** Takes an element away, with its lines if nothing else stands there. */
    static List<Fix> remove(String title, EObject element) {
        INode node = node(element, null);
        String text = text(node);
        int begin = node.getOffset();
        while (begin > 0 && (text.charAt(begin - 1) == ' ' || text.charAt(begin - 1) == '\t')) {
            begin--;
        }
        int end = node.getEndOffset();
        boolean ownLine = begin == 0 || text.charAt(begin - 1) == '\n';
        if (ownLine && end < text.length() && text.charAt(end) == '\n') {
            return List.of(Fix.of(title, begin, end + 1 - begin, ""));
        }
        return List.of(Fix.of(title, node.getOffset(), node.getLength(), ""));
    }

    /** Takes an element of a list away, with the comma before it or, if it is the first, the one behind it. */
    static List<Fix> removeItem(EObject element) {
        INode node = node(element, null);
        String text = text(node);
        int comma = text.substring(0, node.getOffset()).stripTrailing().length() - 1;
        boolean first = comma < 0 || text.charAt(comma) != ',';
        return first ? List.of() : List.of(Fix.of("Remove it", comma, node.getEndOffset() - comma, ""));
    }

    /** Adds a line behind an element, indented as the line in which the element begins and deeper by so many levels. */
    static List<Fix> lineBehind(String title, INode node, int deeper, String line) {
        String text = text(node);
        int lineStart = text.lastIndexOf('\n', node.getOffset() - 1) + 1;
        int indent = lineStart;
        while (text.charAt(indent) == ' ' || text.charAt(indent) == '\t') {
            indent++;
        }
        String inserted = "\n" + text.substring(lineStart, indent) + "    ".repeat(deeper) + line;
        return List.of(Fix.of(title, node.getEndOffset(), 0, inserted));
    }

    static INode node(EObject element, EStructuralFeature feature) {
        return feature == null ? NodeModelUtils.findActualNodeFor(element)
                : NodeModelUtils.findNodesForFeature(element, feature).get(0);
    }

    private static String text(INode node) {
        return node.getRootNode().getText();
    }
}
