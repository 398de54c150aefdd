// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.text;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.dsl.ast.Model;

/** From places in a text to its syntax tree, and back. */
public final class Syntax {

    private final Snapshot text;

    /** Of one version of a text. */
    public Syntax(Snapshot text) {
        this.text = text;
    }

    /** The tree, if the text could be read at all; parts with syntax errors may lack in it. */
    public Optional<Model> model() {
        return text.document().syntax().map(parsed -> parsed.getRootASTElement() instanceof Model model ? model : null);
    }

    /** The word at an offset, with its place in the tree; blanks and comments are none. */
    public Optional<ILeafNode> leaf(int offset) {
        Word word = text.words().at(offset);
        if (word == null || word.isComment()) {
            return Optional.empty();
        }
        return text.document().syntax().map(parsed ->
                NodeModelUtils.findLeafNodeAtOffset(parsed.getRootNode(), word.begin()))
                .filter(leaf -> !leaf.isHidden());
    }

    /** The part of the tree of the given kind that a node belongs to. */
    public static <T extends EObject> Optional<T> around(INode node, Class<T> kind) {
        EObject element = NodeModelUtils.findActualSemanticObjectFor(node);
        while (element != null && !kind.isInstance(element)) {
            element = element.eContainer();
        }
        return Optional.ofNullable(element).map(kind::cast);
    }

    /** Where an element stands. */
    public Optional<Range> range(EObject element) {
        return Optional.ofNullable(NodeModelUtils.findActualNodeFor(element)).map(this::range);
    }

    /** Where a feature of an element stands, the first of several. */
    public Optional<Range> range(EObject element, EStructuralFeature feature) {
        return node(element, feature).map(this::range);
    }

    /** The node of a feature, the first of several. */
    public static Optional<INode> node(EObject element, EStructuralFeature feature) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
        return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes.get(0));
    }

    /** Whether a node is, or is part of, a feature of an element. */
    public static boolean isIn(INode node, EObject element, EStructuralFeature feature) {
        return NodeModelUtils.findNodesForFeature(element, feature).stream().anyMatch(each ->
                each.getOffset() <= node.getOffset() && node.getEndOffset() <= each.getEndOffset());
    }

    /** Where a node stands. */
    public Range range(INode node) {
        return text.lines().range(node.getOffset(), node.getEndOffset());
    }
}
