// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.parsing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;

import rbcast.dsl.parsing.Continuation.Kind;

/**
 * What may come next while somebody writes. Unlike the parser it needs no text behind, and a line with an error is
 * passed over rather than held against those that follow.
 */
public final class Continuations {

    /** The parts of the grammar that are told apart. */
    private static final Set<String> PLACES = Set.of("AlgorithmDefinition.name", "SynthesizeDefinition.name",
            "VerifyDefinition.algorithm", "TypeName.name", "HandlerDefinition.event", "HandlerDefinition.type",
            "HandlerDefinition.message", "SendDefinition.destination", "SendDefinition.type", "SendDefinition.message",
            "DeliverDefinition.message", "ReceivedDefinition.type", "ReceivedDefinition.message",
            "ReceivedDefinition.threshold", "SentGuard.type",
            "PropertyName.name", "SystemDefinition.mode", "SystemDefinition.parameters",
            "SystemDefinition.constraints", "Parameter.value", "ThresholdsLine.thresholds", "ConditionName.threshold",
            "ThresholdReward.threshold", "RewardSubject.threshold", "RewardSubject.destination", "DestinationName.name",
            "InstructionsLine.handler", "ConditionsLine.handler", "GuardsLine.handler", "GuardName.words",
            "ActionsLine.handler", "ActionsLine.least",
            "ActionsLine.greatest", "RewardDefinition.value", "QuantityLine.value", "TimeLine.value", "TimeLine.unit",
            "LearnerLine.words", "PolicyLine.name", "PolicyLine.parameter", "SwitchName.words", "StrategyLine.name",
            "CampaignDefinition.name", "LearningLine.synthesis", "CheckingLine.algorithms", "SizeRange.name",
            "SizeRange.least", "SizeRange.greatest", "SizesLine.constraints", "VariationLine.line",
            "VariedValue.words", "SeedsLine.least", "SeedsLine.greatest");

    private static final Map<String, String> NAMED =
            PLACES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));

    private final GrammarMachine machine;

    /** Of the language with that grammar. */
    public Continuations(Grammar grammar) {
        this.machine = new GrammarMachine(grammar, NAMED);
    }

    /** A line that has been written so far: its words, and whether each is the first of a line. */
    public record Written(String text, boolean startsLine) {
    }

    /**
     * What may follow.
     *
     * @param before what comes before the statement, without errors: {@code algorithm A &#123;}
     * @param statement the statement so far
     * @return empty if the statement is wrong already
     */
    public Set<Continuation> after(List<String> before, List<Written> statement) {
        Set<Expectation> start = machine.start();
        for (String word : before) {
            start = machine.after(new Token(word, 0, false), start);
        }
        Set<Expectation> expected = start;
        boolean broken = false;
        for (Written written : statement) {
            Token token = new Token(written.text(), 0, written.startsLine());
            if ((broken || !machine.accepts(token, expected)) && written.startsLine()) {
                expected = start;       // the line above lacks its end, or makes no sense
                broken = false;
            }
            broken |= !machine.accepts(token, expected);
            expected = broken ? expected : machine.after(token, expected);
        }
        return broken ? Set.of() : expected.stream().flatMap(Continuations::continuation)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Continuation> continuation(Expectation expectation) {
        String rule = GrammarUtil.containingParserRule(expectation.terminal()).getName();
        String place = expectation.phrase() == null ? "" : expectation.phrase();
        if (expectation.keyword() != null) {
            return Stream.of(new Continuation(Kind.KEYWORD, expectation.keyword(), rule, place));
        }
        return Stream.of(new Continuation(expectation.isNumber() ? Kind.NUMBER : Kind.NAME, "",
                expectation.isName() ? "" : rule, place));
    }
}
