// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.lens;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.nodemodel.INode;

import rbcast.algorithm.Algorithm;
import rbcast.algorithm.Condition.Received;
import rbcast.algorithm.Threshold;
import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ide.meaning.ThresholdMeaning;
import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.text.Syntax;
import rbcast.dsl.ide.text.Systems;
import rbcast.dsl.reading.ReadAlgorithm;

/** How many processes each threshold asks for, in the first system in which its algorithm is verified. */
public final class Hints {

    private Hints() {
    }

    /** The hints between two offsets; the data of each is threshold and value, for who shows them elsewhere. */
    public static List<InlayHint> of(Snapshot text, int begin, int end) {
        List<InlayHint> hints = new ArrayList<>();
        for (ReadAlgorithm read : text.document().reading().algorithms()) {
            List<SystemModel> systems = Systems.of(text.document().reading(), read.algorithm());
            if (!systems.isEmpty()) {
                add(text, read, systems.get(0), begin, end, hints);
            }
        }
        return hints;
    }

    private static void add(Snapshot text, ReadAlgorithm read, SystemModel system, int begin, int end,
            List<InlayHint> hints) {
        Algorithm algorithm = read.algorithm();
        read.actions().forEach((site, action) -> {
            // a number needs no explanation
            if (algorithm.action(site).condition() instanceof Received received && isVariable(received.threshold())) {
                Syntax.node(action.getCondition(), Literals.RECEIVED_DEFINITION__THRESHOLD)
                        .filter(node -> node.getEndOffset() >= begin && node.getOffset() <= end)
                        .ifPresent(node -> hints.add(hint(text, node, received.threshold(), system)));
            }
        });
    }

    private static boolean isVariable(Threshold threshold) {
        return threshold.n() != 0 || threshold.f() != 0;
    }

    private static InlayHint hint(Snapshot text, INode node, Threshold threshold, SystemModel system) {
        InlayHint hint = new InlayHint(text.lines().position(node.getEndOffset()),
                Either.forLeft(": " + threshold.leastCount(system.n(), system.f())));
        hint.setTooltip(Either.forRight(new MarkupContent(MarkupKind.PLAINTEXT,
                ThresholdMeaning.of(threshold, system) + " (" + system.mode() + ")")));
        hint.setData(ThresholdMeaning.value(threshold, system));
        return hint;
    }
}
