// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.NavigableSet;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.dsl.ast.Definition;
import rbcast.dsl.ast.Model;

/** Which definitions of a text have syntax errors. */
public final class SyntaxErrors {

    private final NavigableSet<Integer> offsets = new TreeSet<>();

    public SyntaxErrors(Model model) {
        ICompositeNode node = NodeModelUtils.getNode(model);
        if (node != null) {
            for (INode part : node.getRootNode().getAsTreeIterable()) {
                if (part.getSyntaxErrorMessage() != null) {
                    offsets.add(part.getOffset());
                }
            }
        }
    }

    /** Whether there are any. */
    public boolean any() {
        return !offsets.isEmpty();
    }

    /** Whether the definition is complete and has none. */
    public boolean spare(Definition definition) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(definition);
        if (node == null || offsets.isEmpty()) {
            return offsets.isEmpty();
        }
        Integer next = offsets.ceiling(node.getOffset());
        return (next == null || next >= node.getEndOffset()) && lastLeaf(node).getText().endsWith("}");
    }

    private static INode lastLeaf(INode node) {
        INode last = node;
        while (last instanceof ICompositeNode composite && composite.hasChildren()) {
            last = composite.getLastChild();
        }
        return last;
    }

    /** The line in which an element begins, from 1. */
    static int line(EObject element) {
        return NodeModelUtils.getLineAndColumn(NodeModelUtils.findActualNodeFor(element),
                NodeModelUtils.findActualNodeFor(element).getOffset()).getLine();
    }
}
