// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.symbols;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import rbcast.dsl.AlgorithmWriter;
import rbcast.dsl.ast.ActionDefinition;
import rbcast.dsl.ast.AlgorithmDefinition;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.CampaignDefinition;
import rbcast.dsl.ast.CampaignLine;
import rbcast.dsl.ast.CheckingLine;
import rbcast.dsl.ast.Definition;
import rbcast.dsl.ast.DeliverDefinition;
import rbcast.dsl.ast.HandlerDefinition;
import rbcast.dsl.ast.LearningLine;
import rbcast.dsl.ast.Model;
import rbcast.dsl.ast.ReceivedDefinition;
import rbcast.dsl.ast.SendDefinition;
import rbcast.dsl.ast.SentGuard;
import rbcast.dsl.ast.SynthesizeDefinition;
import rbcast.dsl.ast.VerifyDefinition;
import rbcast.dsl.symbols.Occurrence.Role;
import rbcast.dsl.symbols.Symbol.Kind;

/** Walks through a syntax tree, which may have holes, and notes each name that stands for a symbol. */
final class Finder {

    private static final int WHOLE_TEXT = 0;

    private final List<Occurrence> found = new ArrayList<>();
    private final NavigableSet<Integer> algorithms = new TreeSet<>();

    /** The scope of each algorithm. */
    NavigableSet<Integer> algorithms() {
        return algorithms;
    }

    List<Occurrence> find(Model model) {
        for (Definition definition : model.getDefinitions()) {
            if (definition instanceof AlgorithmDefinition algorithm) {
                find(algorithm);
            } else if (definition instanceof SynthesizeDefinition) {
                add(Kind.SYNTHESIS, WHOLE_TEXT, Role.NAMED, definition, Literals.SYNTHESIZE_DEFINITION__NAME);
            } else if (definition instanceof VerifyDefinition) {
                add(Kind.ALGORITHM, WHOLE_TEXT, Role.MENTIONED, definition, Literals.VERIFY_DEFINITION__ALGORITHM);
            } else if (definition instanceof CampaignDefinition campaign) {
                find(campaign);
            }
        }
        return found;
    }

    private void find(CampaignDefinition campaign) {
        add(Kind.CAMPAIGN, WHOLE_TEXT, Role.NAMED, campaign, Literals.CAMPAIGN_DEFINITION__NAME);
        for (CampaignLine line : campaign.getLines()) {
            if (line instanceof LearningLine) {
                add(Kind.SYNTHESIS, WHOLE_TEXT, Role.MENTIONED, line, Literals.LEARNING_LINE__SYNTHESIS);
            } else if (line instanceof CheckingLine) {
                add(Kind.ALGORITHM, WHOLE_TEXT, Role.MENTIONED, line, Literals.CHECKING_LINE__ALGORITHMS);
            }
        }
    }

    private void find(AlgorithmDefinition algorithm) {
        add(Kind.ALGORITHM, WHOLE_TEXT, Role.NAMED, algorithm, Literals.ALGORITHM_DEFINITION__NAME);
        int scope = offset(algorithm);
        algorithms.add(scope);
        algorithm.getTypeLines().forEach(line -> line.getTypes().forEach(type ->
                add(Kind.MESSAGE_TYPE, scope, Role.NAMED, type, Literals.TYPE_NAME__NAME)));
        algorithm.getHandlers().forEach(handler -> find(handler, scope));
    }

    private void find(HandlerDefinition handler, int algorithm) {
        int scope = offset(handler);
        add(Kind.TYPE_VARIABLE, scope, Role.NAMED, handler, Literals.HANDLER_DEFINITION__TYPE);
        add(Kind.MESSAGE, scope, Role.NAMED, handler, Literals.HANDLER_DEFINITION__MESSAGE);
        for (ActionDefinition action : handler.getActions()) {
            EObject instruction = action.getInstruction();
            if (instruction instanceof SendDefinition send) {
                addType(handler, algorithm, Role.SENT, send, Literals.SEND_DEFINITION__TYPE, send.getType());
                addMessage(handler, send, Literals.SEND_DEFINITION__MESSAGE, send.getMessage());
            } else if (instruction instanceof DeliverDefinition deliver) {
                addMessage(handler, deliver, Literals.DELIVER_DEFINITION__MESSAGE, deliver.getMessage());
            }
            if (action.getGuard() instanceof SentGuard guard) {
                addType(handler, algorithm, Role.MENTIONED, guard, Literals.SENT_GUARD__TYPE, guard.getType());
            }
            if (action.getCondition() instanceof ReceivedDefinition received) {
                addType(handler, algorithm, Role.AWAITED, received, Literals.RECEIVED_DEFINITION__TYPE,
                        received.getType());
                addMessage(handler, received, Literals.RECEIVED_DEFINITION__MESSAGE, received.getMessage());
            }
        }
    }

    /** A type; where the handler calls the received type so, it is that variable. */
    private void addType(HandlerDefinition handler, int algorithm, Role role, EObject element,
            EStructuralFeature feature, String name) {
        if (name != null && name.equals(handler.getType())) {
            add(Kind.TYPE_VARIABLE, offset(handler), Role.MENTIONED, element, feature);
        } else {
            add(Kind.MESSAGE_TYPE, algorithm, role, element, feature);
        }
    }

    /** The handler's message; another variable is a mistake and stands for nothing. */
    private void addMessage(HandlerDefinition handler, EObject element, EStructuralFeature feature, String name) {
        if (name != null && name.equals(handler.getMessage())) {
            add(Kind.MESSAGE, offset(handler), Role.MENTIONED, element, feature);
        }
    }

    private void add(Kind kind, int scope, Role role, EObject element, EStructuralFeature feature) {
        for (INode node : NodeModelUtils.findNodesForFeature(element, feature)) {
            String name = NodeModelUtils.getTokenText(node);
            // the parser may take all that it skipped for a name
            if (AlgorithmWriter.isName(name)) {
                found.add(new Occurrence(new Symbol(kind, name, scope), role, node.getOffset(), node.getLength()));
            }
        }
    }

    private static int offset(EObject element) {
        return NodeModelUtils.findActualNodeFor(element).getOffset();
    }
}
