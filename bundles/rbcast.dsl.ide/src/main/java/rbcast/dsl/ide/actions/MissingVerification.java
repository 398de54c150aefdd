// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.actions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.text.Systems;
import rbcast.dsl.reading.ReadAlgorithm;

/** Offers a {@code verify} definition for an algorithm that has none. */
public final class MissingVerification {

    private MissingVerification() {
    }

    /** The action for the algorithm at an offset, if it lacks a verification. */
    public static Optional<CodeAction> at(Snapshot text, int offset) {
        for (ReadAlgorithm read : text.document().reading().algorithms()) {
            INode node = NodeModelUtils.findActualNodeFor(read.source());
            if (node.getOffset() <= offset && offset <= node.getEndOffset()
                    && Systems.verifications(text.document().reading(), read.algorithm()).isEmpty()) {
                return Optional.of(action(text, read.algorithm().name(), node.getEndOffset()));
            }
        }
        return Optional.empty();
    }

    private static CodeAction action(Snapshot text, String name, int end) {
        String block = """


                verify %s {
                    byzantine with N = 4, F = 1;
                }""".formatted(name);
        CodeAction action = new CodeAction("Create a verify block for " + name);
        action.setKind(CodeActionKind.QuickFix);
        action.setEdit(new WorkspaceEdit(Map.of(text.uri(),
                List.of(new TextEdit(text.lines().range(end, end), block)))));
        return action;
    }
}
