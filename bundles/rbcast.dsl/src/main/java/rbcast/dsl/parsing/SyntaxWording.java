// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.parsing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.xtext.GrammarUtil;

import rbcast.dsl.Fix;
import rbcast.dsl.Vocabulary;
import rbcast.dsl.reading.Suggestions;
import rbcast.dsl.reading.Suggestions.Unknown;
import rbcast.text.Words;

/** Says what a syntax error is. */
final class SyntaxWording {

    private static final String ACTION = "an action (SEND, DELIVER or STOP)";
    private static final String LINE = "a line such as 'episodes 12000;'";
    private static final String CAMPAIGN_LINE = "a line such as 'seeds 1 to 100'";
    private static final String SYSTEM = "a system such as 'byzantine with N = 4, F = 1'";
    private static final String OPERATOR = "an operator";
    private static final String NAME = "a name";
    private static final String NUMBER = "a number";
    private static final String TYPE = "a message type such as type0";
    private static final String MESSAGE = "the message, such as m";
    private static final String DESTINATION = "a destination (all, neighbours or myself)";
    private static final String PARTIES = "'distinct parties'";

    /** What users call the parts of the grammar. */
    static final Map<String, String> PHRASES = Map.ofEntries(
            Map.entry("ActionDefinition", ACTION),
            Map.entry("ThresholdDefinition", "a threshold such as F + 1"),
            Map.entry("ConstraintDefinition", "a condition such as N > 3F"),
            Map.entry("SystemDefinition", SYSTEM),
            Map.entry("SynthesisLine", LINE),
            Map.entry("SumPart", OPERATOR),
            Map.entry("ProductPart", OPERATOR),
            Map.entry("Product", "a number, N or F"),
            Map.entry("Factor", "a number, N or F"),
            Map.entry("SendDefinition.destination", DESTINATION),
            Map.entry("RewardSubject.destination", DESTINATION),
            Map.entry("DestinationName.name", DESTINATION),
            Map.entry("HandlerDefinition.event", "'RB-Broadcast(m)' or 'receive(<t, m>)'"),
            Map.entry("HandlerDefinition.type", "the type, such as t"),
            Map.entry("HandlerDefinition.message", MESSAGE),
            Map.entry("SendDefinition.type", TYPE),
            Map.entry("SendDefinition.message", MESSAGE),
            Map.entry("DeliverDefinition.message", MESSAGE),
            Map.entry("ReceivedDefinition.type", TYPE),
            Map.entry("ReceivedDefinition.broadcaster", "'the broadcaster'"),
            Map.entry("GuardDefinition", "a guard"),
            Map.entry("SentGuard.type", TYPE),
            Map.entry("ReceivedDefinition.message", MESSAGE),
            Map.entry("TypeName", TYPE),
            Map.entry("PropertyName", "a property such as RB-Agreement"),
            Map.entry("AlgorithmDefinition.name", "the algorithm's name"),
            Map.entry("VerifyDefinition.algorithm", "the name of an algorithm"),
            Map.entry("SynthesizeDefinition.name", "the synthesis's name"),
            Map.entry("Parameter", "'N = ', 'F = ' or 'contents' and a number"),
            Map.entry("ConditionName", "'true', 'thresholds', 'broadcaster' or a threshold such as F + 1"),
            Map.entry("GuardName", "'per message' or 'per broadcast'"),
            Map.entry("RewardDefinition", "a reward such as 'DELIVER: -1'"),
            Map.entry("SwitchName", "a heuristic such as GH5 or an ingredient such as cost bound"),
            Map.entry("StrategyLine.name", "a strategy (learning, certified or exhaustive)"),
            Map.entry("LearnerLine.words", "'default' or 'as published'"),
            Map.entry("PolicyLine.name", "a policy (UCB, epsilon-greedy or greedy)"),
            Map.entry("TimeLine.unit", "a unit of time (s, min or h)"),
            Map.entry("CampaignDefinition.name", "the campaign's name"),
            Map.entry("CampaignLine", CAMPAIGN_LINE),
            Map.entry("LearningLine.synthesis", "the name of a synthesis"),
            Map.entry("CheckingLine.algorithms", "the name of an algorithm"),
            Map.entry("SizeRange.name", "N or F"),
            Map.entry("VariedLine", "a line of the block that varies, such as learner"),
            Map.entry("VariedValue", "a value of that line"),
            Map.entry("SignedNumber", NUMBER));

    private static final Set<String> PARTY_WORDS = Set.of("distinct", "party", "parties", "process", "processes");
    private static final Set<String> VARIABLES = Set.of("N", "F");
    private static final Set<String> HANDLERS = Set.of("RB-Broadcast", "receive");

    private static final List<String> INSTRUCTIONS = List.of("SEND", "DELIVER", "STOP");
    private static final List<String> DEFINITIONS = List.of("algorithm", "verify", "synthesize", "campaign");

    private final List<Token> tokens;
    private final Habits habits;

    SyntaxWording(List<Token> tokens) {
        this.tokens = tokens;
        this.habits = new Habits(tokens);
    }

    /** What is wrong with the token of that index, or with the end of the text, where others are expected. */
    SyntaxError error(Set<Expectation> expected, int index) {
        Token wrong = index < tokens.size() ? tokens.get(index) : null;
        if (wrong != null && isLineNumber(expected, index)) {
            return at(wrong, "line numbers do not belong to the language: remove '" + wrong.text() + "'");
        }
        if (has(expected, "instructions") && !HANDLERS.contains(wordBefore(index))) {
            return wrong != null && has(expected, "from") && VARIABLES.contains(wordBefore(index))
                    ? at(wrong, "expected 'from', found '" + wrong.text() + "'") : unknownLine(index);
        }
        if (has(expected, "with") && has(expected, "for")
                && !Vocabulary.failureModes().contains(wordBefore(index))) {
            return unknown(firstOfWord(index), tokens.get(index - 1), "failure mode", wordBefore(index),
                    Vocabulary.failureModes());
        }
        if (has(expected, "distinct") && tokens.get(index - 1).isWord()
                && !VARIABLES.contains(tokens.get(index - 1).text())) {
            // it looked like a variable, but it rather is a misspelled word
            Token word = tokens.get(index - 1);
            return at(word, "expected " + PARTIES + ", found '" + word.text() + "'");
        }
        if (misses(";", expected, index)) {
            Token before = tokens.get(index - 1);
            return new SyntaxError(before.end(), 1, "expected ';' after " + statement(expected),
                    List.of(Fix.of("Add ';'", before.end(), 0, ";")));
        }
        if (wrong == null) {
            return atEnd(expected);
        }
        Optional<SyntaxError> habit = habits.error(expected, index);
        return habit.isPresent() ? habit.get() : described(expected, index);
    }

    private SyntaxError described(Set<Expectation> expected, int index) {
        Token wrong = tokens.get(index);
        boolean actions = hasPhrase(expected, ACTION);
        if (actions && wrong.isWord()) {
            return unknown(wrong, wrong, "instruction", wrong.text(), INSTRUCTIONS);
        }
        if (!actions && has(expected, "when") && INSTRUCTIONS.contains(wrong.text())) {
            return at(wrong, "an action belongs to a handler: write 'when RB-Broadcast(m) do:' or"
                    + " 'when receive(<t, m>) do:' before it");
        }
        if (has(expected, "algorithm") && wrong.isWord()) {
            return unknown(wrong, wrong, "definition", wrong.text(), DEFINITIONS);
        }
        if (hasPhrase(expected, LINE) && wrong.isWord()) {
            return unknown(wrong, wrong, "line", wrong.text(), Vocabulary.synthesisLines());
        }
        if (hasPhrase(expected, CAMPAIGN_LINE) && wrong.isWord()) {
            return unknown(wrong, wrong, "line", wrong.text(), Vocabulary.campaignLines());
        }
        SyntaxError error = at(wrong, "expected " + Words.alternatives(phrases(expected)) + ", found '" + wrong.text()
                + "'");
        return habits.withFraction(error, index);
    }

    private SyntaxError atEnd(Set<Expectation> expected) {
        Token last = tokens.get(tokens.size() - 1);
        String message = has(expected, "}") ? "expected '}' at the end of " + definition(expected)
                : "expected " + Words.alternatives(phrases(expected)) + ", but the text ends here";
        return new SyntaxError(last.offset(), last.text().length(), message);
    }

    /** Whether {@code upon event} stands there, and not only {@code upon}. */
    boolean isUponEvent(int index) {
        return habits.isUponEvent(index);
    }

    /** Whether a sign is expected that one forgets at the end of a line, and the token stands in the next. */
    boolean misses(String sign, Set<Expectation> expected, int index) {
        return index > 0 && has(expected, sign)
                && (index >= tokens.size() || tokens.get(index).startsLine() || tokens.get(index).text().equals("}"));
    }

    /** {@code 1:} or {@code 1} before something that may stand there. */
    private boolean isLineNumber(Set<Expectation> expected, int index) {
        Token token = tokens.get(index);
        return token.isNumber() && token.startsLine()
                && (hasPhrase(expected, ACTION) || has(expected, "when") || has(expected, "algorithm"));
    }

    private SyntaxError unknownLine(int index) {
        return unknown(firstOfWord(index), tokens.get(index - 1), "line", wordBefore(index),
                Vocabulary.synthesisLines());
    }

    /** A word that is none of those that may stand there. */
    private static SyntaxError unknown(Token first, Token last, String what, String word, List<String> known) {
        Unknown unknown = Suggestions.unknown(what, word, known);
        int length = last.end() - first.offset();
        return new SyntaxError(first.offset(), length, unknown.message(), unknown.nearest().stream()
                .map(near -> Fix.of("Write '" + near + "'", first.offset(), length, near)).toList());
    }

    /** The word before a token, with its hyphens: {@code RB-Broadcast}. */
    private String wordBefore(int index) {
        StringBuilder word = new StringBuilder();
        for (int at = startOfWord(index); at < index; at++) {
            word.append(tokens.get(at).text());
        }
        return word.toString();
    }

    private Token firstOfWord(int index) {
        return tokens.get(startOfWord(index));
    }

    private int startOfWord(int index) {
        int at = index - 1;
        while (at >= 2 && tokens.get(at - 1).text().equals("-") && tokens.get(at - 2).isWord()) {
            at -= 2;
        }
        return at;
    }

    private static SyntaxError at(Token token, String message) {
        return at(token, token, message);
    }

    private static SyntaxError at(Token first, Token last, String message) {
        return new SyntaxError(first.offset(), last.end() - first.offset(), message);
    }

    private static boolean has(Collection<Expectation> expected, String keyword) {
        return expected.stream().anyMatch(expectation -> keyword.equals(expectation.keyword()));
    }

    private static boolean hasPhrase(Collection<Expectation> expected, String phrase) {
        return expected.stream().anyMatch(expectation -> phrase.equals(expectation.phrase()));
    }

    /** What the statement is that ends in the expected semicolon. */
    private static String statement(Set<Expectation> expected) {
        return switch (ruleOf(expected, ";")) {
            case "ActionDefinition" -> "the action";
            case "ExpectationLine" -> "the system";
            default -> "this line";
        };
    }

    private static String definition(Set<Expectation> expected) {
        return switch (ruleOf(expected, "}")) {
            case "AlgorithmDefinition" -> "the algorithm";
            case "VerifyDefinition" -> "the verification";
            case "CampaignDefinition" -> "the campaign";
            default -> "the synthesis";
        };
    }

    private static String ruleOf(Set<Expectation> expected, String keyword) {
        return expected.stream().filter(expectation -> keyword.equals(expectation.keyword())).findFirst()
                .map(expectation -> GrammarUtil.containingParserRule(expectation.terminal()).getName()).orElse("");
    }

    /** What is expected, each once; operators only if nothing else is. */
    private static List<String> phrases(Set<Expectation> expected) {
        Set<String> phrases = expected.stream().map(SyntaxWording::phrase)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (phrases.contains("'distinct'")) {
            phrases.removeIf(phrase -> PARTY_WORDS.contains(phrase.substring(1, phrase.length() - 1)));
            phrases.add(PARTIES);
        }
        if (phrases.size() > 1) {
            phrases.remove(OPERATOR);
            phrases.remove("'-'");
            phrases.remove("'.'");
        }
        return List.copyOf(phrases);
    }

    private static String phrase(Expectation expectation) {
        if (expectation.phrase() != null) {
            return expectation.phrase();
        }
        return expectation.keyword() != null ? "'" + expectation.keyword() + "'"
                : expectation.isNumber() ? NUMBER : NAME;
    }
}
