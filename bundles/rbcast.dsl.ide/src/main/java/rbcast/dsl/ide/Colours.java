// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.ide.editor.syntaxcoloring.DefaultSemanticHighlightingCalculator;
import org.eclipse.xtext.ide.editor.syntaxcoloring.HighlightingStyles;
import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.CancelIndicator;

import rbcast.dsl.ast.AstPackage.Literals;

/**
 * Colours what the lexer cannot tell apart: a name may be a word of the language (a failure mode, a destination), a
 * message type, or the name of a definition. Thresholds are numbers as a whole, properties have the colour of strings.
 */
public class Colours extends DefaultSemanticHighlightingCalculator {

    @Override
    protected boolean highlightElement(EObject object, IHighlightedPositionAcceptor acceptor, CancelIndicator cancel) {
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            String style = style(feature);
            if (style != null) {
                for (INode node : NodeModelUtils.findNodesForFeature(object, feature)) {
                    highlightNode(acceptor, node, style);
                }
            }
        }
        return false;
    }

    private static String style(EStructuralFeature feature) {
        if (isDefinitionName(feature)) {
            return HighlightingStyles.DEFINITION_ID;
        }
        if (isType(feature)) {
            return HighlightingStyles.TYPE_ID;
        }
        if (isWord(feature)) {
            return HighlightingStyles.KEYWORD_ID;
        }
        if (isThreshold(feature)) {
            return HighlightingStyles.NUMBER_ID;
        }
        return feature == Literals.PROPERTY_NAME__NAME ? HighlightingStyles.STRING_ID
                : isMessage(feature) ? HighlightingStyles.DEFAULT_ID : null;
    }

    private static boolean isDefinitionName(EStructuralFeature feature) {
        return feature == Literals.ALGORITHM_DEFINITION__NAME || feature == Literals.SYNTHESIZE_DEFINITION__NAME
                || feature == Literals.VERIFY_DEFINITION__ALGORITHM;
    }

    private static boolean isType(EStructuralFeature feature) {
        return feature == Literals.TYPE_NAME__NAME || feature == Literals.SEND_DEFINITION__TYPE
                || feature == Literals.SENT_GUARD__TYPE || feature == Literals.RECEIVED_DEFINITION__TYPE
                || feature == Literals.HANDLER_DEFINITION__TYPE;
    }

    private static boolean isMessage(EStructuralFeature feature) {
        return feature == Literals.SEND_DEFINITION__MESSAGE || feature == Literals.RECEIVED_DEFINITION__MESSAGE
                || feature == Literals.HANDLER_DEFINITION__MESSAGE || feature == Literals.DELIVER_DEFINITION__MESSAGE;
    }

    /** Words from a closed set that the grammar takes for names. */
    private static boolean isWord(EStructuralFeature feature) {
        return feature == Literals.HANDLER_DEFINITION__EVENT || feature == Literals.HANDLER_LINE__HANDLER
                || feature == Literals.SEND_DEFINITION__DESTINATION || feature == Literals.DESTINATION_NAME__NAME
                || feature == Literals.SEND_REWARD__DESTINATION || feature == Literals.SYSTEM_DEFINITION__MODE
                || feature == Literals.STRATEGY_LINE__NAME || feature == Literals.POLICY_LINE__NAME
                || feature == Literals.LEARNER_LINE__WORDS || feature == Literals.SWITCH_NAME__WORDS
                || feature == Literals.TIME_LINE__UNIT;
    }

    private static boolean isThreshold(EStructuralFeature feature) {
        return feature == Literals.RECEIVED_DEFINITION__THRESHOLD || feature == Literals.CONDITION_NAME__THRESHOLD
                || feature == Literals.THRESHOLDS_LINE__THRESHOLDS || feature == Literals.THRESHOLD_REWARD__THRESHOLD
                || feature == Literals.CONSTRAINT_DEFINITION__LEFT
                || feature == Literals.CONSTRAINT_DEFINITION__RIGHT;
    }
}
