// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.dsl.reading.Problem;

/** Where the parts of a syntax tree stand in a text; the tree may be one of a piece of the text only. */
final class Places {

    private final String fileName;
    private final TextLines lines;
    private final int shift;
    /** Many problems of a large text say the same. */
    private final Map<String, String> messages;

    /** The places of a tree of the whole text. */
    Places(String fileName, TextLines lines) {
        this(fileName, lines, 0, new HashMap<>());
    }

    private Places(String fileName, TextLines lines, int shift, Map<String, String> messages) {
        this.fileName = fileName;
        this.lines = lines;
        this.shift = shift;
        this.messages = messages;
    }

    /** The places of a tree of another piece; its offsets and that number are offsets in the whole text. */
    Places shiftedBy(int offset) {
        return new Places(fileName, lines, offset, messages);
    }

    /** The position of an element, or of a part of it if the feature is not null. */
    Position position(EObject element, EStructuralFeature feature) {
        INode node = feature == null ? NodeModelUtils.findActualNodeFor(element)
                : NodeModelUtils.findNodesForFeature(element, feature).get(0);
        return lines.position(node.getOffset() + shift, node.getLength());
    }

    /** What is said to the user about a problem. */
    Issue issue(Problem problem) {
        return new Issue(problem.kind(), fileName, position(problem.source(), problem.feature()),
                messages.computeIfAbsent(problem.message(), message -> message),
                problem.fixes().stream().map(this::shifted).toList());
    }

    private Fix shifted(Fix fix) {
        List<Fix.Edit> edits = fix.edits().stream()
                .map(edit -> new Fix.Edit(edit.offset() + shift, edit.length(), edit.text())).toList();
        return new Fix(fix.title(), edits);
    }
}
