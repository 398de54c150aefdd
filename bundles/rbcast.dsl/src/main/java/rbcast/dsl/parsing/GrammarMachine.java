// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.parsing;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;

import rbcast.dsl.parsing.Expectation.Rest;

/**
 * Reads tokens along the grammar and knows at each place all the tokens that may come next, which the generated parser
 * does not. It follows every way through the grammar at once, so it is slower, and runs only when a text has an error.
 */
final class GrammarMachine {

    private final Set<String> keywords;
    private final AbstractElement start;
    private final Map<String, String> phrases;

    /** @param phrases what users call things: keys are names of rules, or {@code rule.feature} */
    GrammarMachine(Grammar grammar, Map<String, String> phrases) {
        this.keywords = GrammarUtil.getAllKeywords(grammar);
        this.start = grammar.getRules().get(0).getAlternatives();
        this.phrases = phrases;
    }

    /** What a text may begin with. */
    Set<Expectation> start() {
        return expand(new Rest(start, false, null));
    }

    /** What may come after a token that is among the expected ones; empty if it is none of them. */
    Set<Expectation> after(Token token, Collection<Expectation> expected) {
        Set<Rest> rests = new LinkedHashSet<>();
        for (Expectation expectation : expected) {
            if (expectation.isMet(token, keywords)) {
                rests.add(expectation.rest());
            }
        }
        Set<Expectation> next = new LinkedHashSet<>();
        rests.forEach(rest -> next.addAll(expand(rest)));
        return next;
    }

    /** Whether a token is among the expected ones. */
    boolean accepts(Token token, Collection<Expectation> expected) {
        return expected.stream().anyMatch(expectation -> expectation.isMet(token, keywords));
    }

    private Set<Expectation> expand(Rest rest) {
        Set<Expectation> expectations = new LinkedHashSet<>();
        expand(rest, null, expectations, new HashSet<>());
        return expectations;
    }

    /** Adds what the rest may begin with. */
    private void expand(Rest rest, String phrase, Set<Expectation> found, Set<Rest> seen) {
        if (rest == null || !seen.add(rest)) {
            return;
        }
        AbstractElement element = rest.element();
        boolean optional = rest.again() || GrammarUtil.isOptionalCardinality(element);
        boolean repeated = GrammarUtil.isMultipleCardinality(element);
        Rest after = repeated ? rest.again() ? rest : new Rest(element, true, rest.next()) : rest.next();
        expandBody(element, after, phrase, found, seen);
        if (optional) {
            expand(rest.next(), phrase, found, seen);
        }
    }

    private void expandBody(AbstractElement element, Rest after, String phrase, Set<Expectation> found,
            Set<Rest> seen) {
        if (element instanceof Group group) {
            Rest sequence = after;
            for (int index = group.getElements().size() - 1; index >= 0; index--) {
                sequence = new Rest(group.getElements().get(index), false, sequence);
            }
            expand(sequence, phrase, found, seen);
        } else if (element instanceof Alternatives alternatives) {
            alternatives.getElements().forEach(choice -> expand(new Rest(choice, false, after), phrase, found, seen));
        } else if (element instanceof Assignment assignment) {
            ParserRule rule = GrammarUtil.containingParserRule(assignment);
            String named = phrase != null ? phrase : phrases.get(rule.getName() + "." + assignment.getFeature());
            expandBody(assignment.getTerminal(), after, named, found, seen);
        } else if (element instanceof CrossReference reference) {
            expandBody(reference.getTerminal(), after, phrase, found, seen);
        } else if (element instanceof RuleCall call && call.getRule() instanceof ParserRule rule) {
            expand(new Rest(rule.getAlternatives(), false, after), phrase != null ? phrase : named(rule), found, seen);
        } else if (element instanceof Keyword || element instanceof RuleCall) {
            found.add(new Expectation(element, phrase, after));
        } else {
            // an action builds the tree and reads nothing
            expand(after, phrase, found, seen);
        }
    }

    private String named(AbstractRule rule) {
        return phrases.get(rule.getName());
    }
}
