package rbcast.dsl.reading;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.dsl.ast.Definition;
import rbcast.dsl.ast.Model;

/** Which definitions of a text have syntax errors. */
public final class SyntaxErrors {

    private final List<Integer> offsets = new ArrayList<>();
    private final List<Definition> definitions;

    public SyntaxErrors(Model model) {
        definitions = model.getDefinitions();
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

    /** Whether there is none from the beginning of the definition to the beginning of the next. */
    public boolean spare(Definition definition) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(definition);
        if (node == null) {
            return offsets.isEmpty();
        }
        int begin = node.getOffset();
        int index = definitions.indexOf(definition) + 1;
        INode next = index < definitions.size() ? NodeModelUtils.findActualNodeFor(definitions.get(index)) : null;
        int end = next == null ? Integer.MAX_VALUE : next.getOffset();
        return offsets.stream().noneMatch(offset -> begin <= offset && offset < end);
    }

    /** The line in which an element begins, from 1. */
    static int line(EObject element) {
        return NodeModelUtils.getLineAndColumn(NodeModelUtils.findActualNodeFor(element),
                NodeModelUtils.findActualNodeFor(element).getOffset()).getLine();
    }
}
