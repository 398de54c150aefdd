// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.actions;

import java.util.Optional;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.dsl.Issue;
import rbcast.dsl.ide.problems.ProblemData;
import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.reading.ProblemKind;
import rbcast.dsl.reading.ReadAlgorithm;

/** Offers a {@code verify} definition for an algorithm that has none, wherever in the algorithm somebody asks. */
public final class MissingVerification {

    private MissingVerification() {
    }

    /** The action for the algorithm at an offset, if it lacks a verification. */
    public static Optional<CodeAction> at(Snapshot text, int offset) {
        for (ReadAlgorithm read : text.document().reading().algorithms()) {
            INode node = NodeModelUtils.findActualNodeFor(read.source());
            if (node.getOffset() <= offset && offset <= node.getEndOffset()) {
                return text.document().suggestions().stream().filter(issue -> isAbout(issue, node)).findFirst()
                        .flatMap(issue -> ProblemData.of(text, issue).actions(text.uri()).stream().findFirst());
            }
        }
        return Optional.empty();
    }

    private static boolean isAbout(Issue issue, INode algorithm) {
        int place = issue.position().offset();
        return issue.kind() == ProblemKind.VERIFICATION_MISSING && algorithm.getOffset() <= place
                && place < algorithm.getEndOffset();
    }
}
