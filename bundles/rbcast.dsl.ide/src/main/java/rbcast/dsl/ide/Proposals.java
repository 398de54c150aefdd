// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;

import rbcast.dsl.Vocabulary;

/** What may be written at some place: the words that the grammar takes for names, and whole lines and definitions. */
public class Proposals extends IdeContentProposalProvider {

    private static final List<String> THRESHOLDS =
            List.of("1", "F + 1", "(N + F)/2", "N - F", "2F + 1", "more than (N + F)/2");
    private static final List<String> SYSTEMS = List.of("byzantine with N = 4, F = 1", "crash with N = 3, F = 1",
            "no-failure with N = 3, F = 0", "byzantine for all N > 3F, F >= 1");
    private static final List<String> EVENTS = List.of("RB-Broadcast(m) do:", "receive(<t, m>) do:");
    private static final List<String> HANDLERS = List.of("RB-Broadcast", "receive");
    private static final List<String> CONSTRAINTS = List.of("N > 3F", "N > 2F", "N > F", "F >= 1");

    /** What to propose for a part of the grammar, named {@code rule.feature}. */
    private final Map<String, Function<Templates, Collection<String>>> names = new HashMap<>();
    /** The same where a keyword begins something longer, named {@code rule.keyword}. */
    private final Map<String, Collection<String>> phrases = new HashMap<>();

    public Proposals() {
        name("SendDefinition.destination", Vocabulary.destinations());
        name("RewardSubject.destination", Vocabulary.destinations());
        name("DestinationName.name", Vocabulary.destinations());
        names.put("SendDefinition.type", Templates::types);
        names.put("ReceivedDefinition.type", Templates::types);
        names.put("TypeName.name", Templates::types);
        names.put("SendDefinition.message", templates -> List.of(templates.message()));
        names.put("ReceivedDefinition.message", templates -> List.of(templates.message()));
        names.put("DeliverDefinition.message", templates -> List.of(templates.message()));
        names.put("HandlerDefinition.actions", Templates::actions);
        names.put("ActionDefinition.condition", Templates::conditions);
        names.put("AlgorithmDefinition.handlers", Templates::handlers);
        name("HandlerDefinition.event", EVENTS);
        name("InstructionsLine.handler", HANDLERS);
        name("ConditionsLine.handler", HANDLERS);
        name("ActionsLine.handler", HANDLERS);
        name("PropertyName.name", Vocabulary.properties());
        name("SystemDefinition.mode", Vocabulary.failureModes());
        name("SystemsLine.systems", SYSTEMS);
        name("ExpectationLine.system", SYSTEMS);
        name("SystemDefinition.parameters", List.of("N = 4, F = 1", "N = ", "F = "));
        name("SystemDefinition.constraints", CONSTRAINTS);
        name("ReceivedDefinition.threshold", THRESHOLDS);
        name("ThresholdsLine.thresholds", THRESHOLDS);
        name("ConditionName.threshold", THRESHOLDS);
        name("RewardSubject.threshold", THRESHOLDS);
        name("Variable.name", List.of("N", "F"));
        name("SwitchName.words", Vocabulary.switches());
        name("StrategyLine.name", Vocabulary.strategies());
        name("PolicyLine.name", Vocabulary.policies());
        name("LearnerLine.words", Vocabulary.learners());
        name("TimeLine.unit", List.of("s", "min", "h"));
        phrase("ActionDefinition.if", "if true");
        phrase("ActionDefinition.and", "and not already sent", "and not already delivered");
        phrase("ReceivedDefinition.distinct", "distinct parties");
        phrase("ExpectationLine.expecting", "expecting violation", "expecting violation of RB-Agreement");
        phrase("ThresholdDefinition.more", "more than");
        phrase("ThresholdDefinition.at", "at least");
        phrase("SystemDefinition.for", "for all N > 3F");
        phrase("SystemDefinition.with", "with N = 4, F = 1");
        phrase("TimeLine.time", "time budget 60 s;");
        name("QuantityLine.quantity", List.of("types 2;", "episodes 12000;", "simulations 5;", "seed 1;",
                "learning rate 0.1;", "discount 0.95;"));
        phrase("PolicyLine.policy", "policy UCB 1.4;");
        phrase("LearnerLine.learner", "learner as published;");
    }

    private void name(String part, List<String> proposals) {
        names.put(part, templates -> proposals);
    }

    private void phrase(String part, String... proposals) {
        phrases.put(part, List.of(proposals));
    }

    @Override
    protected void _createProposals(Assignment assignment, ContentAssistContext context,
            IIdeContentProposalAcceptor acceptor) {
        String part = GrammarUtil.containingParserRule(assignment).getName() + "." + assignment.getFeature();
        Templates templates = new Templates(context.getRootNode().getText(), context.getOffset());
        if (part.equals("Model.definitions")) {
            templates.definitions().forEach((label, text) -> propose(text, label, context, acceptor));
        } else if (names.containsKey(part)) {
            names.get(part).apply(templates).forEach(text -> propose(text, null, context, acceptor));
        } else if (GrammarUtil.isEObjectRuleCall(assignment.getTerminal())
                || !(assignment.getTerminal() instanceof RuleCall)) {
            super._createProposals(assignment, context, acceptor);
        }
    }

    @Override
    protected void _createProposals(Keyword keyword, ContentAssistContext context,
            IIdeContentProposalAcceptor acceptor) {
        String part = GrammarUtil.containingParserRule(keyword).getName() + "." + keyword.getValue();
        phrases.getOrDefault(part, List.of()).forEach(text -> propose(text, null, context, acceptor));
        super._createProposals(keyword, context, acceptor);
    }

    /** Words only, and not those that stand there because any word may. */
    @Override
    protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
        return Character.isLetter(keyword.getValue().charAt(0))
                && !GrammarUtil.containingParserRule(keyword).getName().equals("Name");
    }

    private void propose(String text, String label, ContentAssistContext context,
            IIdeContentProposalAcceptor acceptor) {
        ContentAssistEntry entry = getProposalCreator().createProposal(text, context,
                text.contains("\n") ? ContentAssistEntry.KIND_TEXT : ContentAssistEntry.KIND_VALUE, created -> {
                    String firstLine = text.lines().findFirst().orElse(text);
                    created.setLabel(label != null ? label : firstLine);
                });
        if (entry != null) {
            acceptor.accept(entry, getProposalPriorities().getDefaultPriority(entry));
        }
    }
}
