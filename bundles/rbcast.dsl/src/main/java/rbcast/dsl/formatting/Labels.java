// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.formatting;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.dsl.ast.ActionDefinition;
import rbcast.dsl.ast.AlgorithmDefinition;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.CampaignDefinition;
import rbcast.dsl.ast.CampaignLine;
import rbcast.dsl.ast.ExpectationLine;
import rbcast.dsl.ast.HandlerDefinition;
import rbcast.dsl.ast.SynthesisLine;
import rbcast.dsl.ast.SynthesizeDefinition;
import rbcast.dsl.ast.TypesLine;
import rbcast.dsl.ast.VerifyDefinition;

/** What definitions, handlers and lines are called in outlines; nothing else has a label. */
public final class Labels {

    private Labels() {
    }

    /** The label, if there is one; a line with a syntax error has none. */
    public static Optional<String> of(EObject element) {
        if (element instanceof AlgorithmDefinition algorithm) {
            return Optional.ofNullable(algorithm.getName());
        }
        if (element instanceof SynthesizeDefinition synthesis) {
            return Optional.ofNullable(synthesis.getName());
        }
        if (element instanceof CampaignDefinition campaign) {
            return Optional.ofNullable(campaign.getName());
        }
        if (element instanceof VerifyDefinition verification) {
            return NodeModelUtils.findNodesForFeature(verification, Literals.VERIFY_DEFINITION__ALGORITHM).stream()
                    .findFirst().map(NodeModelUtils::getTokenText);
        }
        if (element instanceof HandlerDefinition handler) {
            return handler.getEvent() == null || handler.getMessage() == null ? Optional.empty()
                    : Optional.of(shortened(LineText.of(handler)));
        }
        return isLine(element) && !isBroken(element) ? Optional.of(shortened(LineText.of(element))) : Optional.empty();
    }

    private static String shortened(String line) {
        return line.replaceAll("\\s+", " ").replaceFirst("( do)?[:;]$", "");
    }

    private static boolean isLine(EObject element) {
        return element instanceof ActionDefinition || element instanceof ExpectationLine
                || element instanceof SynthesisLine || element instanceof TypesLine || element instanceof CampaignLine;
    }

    private static boolean isBroken(EObject line) {
        INode node = NodeModelUtils.findActualNodeFor(line);
        if (node == null || !node.getText().endsWith(";")) {
            return true;
        }
        for (INode part : node.getAsTreeIterable()) {
            if (part.getSyntaxErrorMessage() != null) {
                return true;
            }
        }
        return false;
    }
}
