// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.CompletionItemKind;

import rbcast.dsl.Vocabulary;
import rbcast.dsl.ide.meaning.Keywords;
import rbcast.dsl.ide.meaning.Sets;
import rbcast.dsl.parsing.Continuation;
import rbcast.dsl.parsing.Continuation.Kind;

/** Turns what the grammar allows at a place into what is worth proposing there. */
final class Proposals {

    /** Names that stand for themselves come first, then whole lines, then single words. */
    static final int NAME = 0;
    static final int LINE = 1;
    static final int WORD = 2;

    private static final Set<String> HANDLERS =
            Set.of("InstructionsLine.handler", "ConditionsLine.handler", "GuardsLine.handler", "ActionsLine.handler");
    private static final Set<String> THRESHOLDS = Set.of("ReceivedDefinition.threshold", "ThresholdsLine.thresholds",
            "ConditionName.threshold", "ThresholdReward.threshold", "RewardSubject.threshold");
    /** Words that the grammar has in its lists of names only, or that belong to a longer proposal. */
    private static final Set<String> HIDDEN = Set.of("distinct", "party", "process", "processes");

    private static final Map<String, List<String>> SETS = Map.of(
            "SendDefinition.destination", Vocabulary.destinations(),
            "RewardSubject.destination", Vocabulary.destinations(),
            "DestinationName.name", Vocabulary.destinations(),
            "PropertyName.name", Vocabulary.properties(),
            "SwitchName.words", Vocabulary.switches(),
            "StrategyLine.name", Vocabulary.strategies(),
            "PolicyLine.name", Vocabulary.policies(),
            "GuardName.words", Vocabulary.guards(),
            "LearnerLine.words", Vocabulary.learners(),
            "TimeLine.unit", List.of("s", "min", "h"));

    private final Place place;
    private final Surroundings around;
    private final Snippets snippets;
    private final List<Proposal> proposals = new ArrayList<>();

    Proposals(Place place) {
        this.place = place;
        this.around = place.surroundings();
        this.snippets = new Snippets(place);
    }

    /** The proposals for what may come next, best first. */
    List<Proposal> of(Set<Continuation> next) {
        Set<String> places = next.stream().map(Continuation::place).collect(Collectors.toSet());
        places.forEach(this::addPlace);
        for (Continuation continuation : next) {
            if (continuation.kind() == Kind.KEYWORD) {
                addKeyword(continuation, places);
            }
        }
        proposals.sort(Comparator.comparingInt(Proposal::rank));
        return proposals;
    }

    private void addPlace(String name) {
        if (SETS.containsKey(name)) {
            SETS.get(name).forEach(word -> add(word, CompletionItemKind.EnumMember));
        } else if (THRESHOLDS.contains(name)) {
            proposals.addAll(snippets.thresholds());
        } else if (HANDLERS.contains(name)) {
            proposals.addAll(snippets.missingHandlerLines());
        } else {
            switch (name) {
                case "SendDefinition.type", "ReceivedDefinition.type", "SentGuard.type", "TypeName.name" ->
                        addTypes(name);
                case "SendDefinition.message", "DeliverDefinition.message", "ReceivedDefinition.message" ->
                        add(around.message(), CompletionItemKind.Variable);
                case "HandlerDefinition.event" -> proposals.addAll(snippets.events());
                case "LearningLine.synthesis" -> snippets.definitions("synthesize").forEach(
                        synthesis -> add(synthesis, CompletionItemKind.Class));
                case "SizeRange.name" -> proposals.addAll(snippets.sizes());
                case "VerifyDefinition.algorithm", "CheckingLine.algorithms" -> snippets.algorithms().forEach(
                        algorithm -> add(algorithm, CompletionItemKind.Class));
                case "SystemDefinition.mode" -> proposals.addAll(snippets.systems());
                case "SystemDefinition.parameters" -> proposals.addAll(snippets.parameters());
                case "SystemDefinition.constraints", "SizesLine.constraints" ->
                        proposals.addAll(snippets.constraints());
                default -> { }
            }
        }
    }

    private void addTypes(String name) {
        around.types().forEach(type -> add(type, CompletionItemKind.EnumMember));
        if (!name.equals("ReceivedDefinition.type") && !name.equals("SentGuard.type")) {
            String fresh = around.freshType();
            proposals.add(Proposal.word(fresh, CompletionItemKind.EnumMember, LINE, Optional.of("a new type")));
        }
    }

    private void add(String word, CompletionItemKind kind) {
        Optional<String> meaning = Keywords.of(word).or(() -> Sets.of(word));
        proposals.add(Proposal.word(word, kind, NAME, meaning));
    }

    private void addKeyword(Continuation continuation, Set<String> places) {
        String word = continuation.word();
        boolean isWord = Character.isLetter(word.charAt(0));
        if (!isWord || HIDDEN.contains(word)) {
            return;
        }
        List<Proposal> whole = snippets.beginningWith(word, continuation.rule());
        proposals.addAll(whole);
        // a word that is the whole of a set's member is there already
        boolean known = places.stream().anyMatch(name -> SETS.getOrDefault(name, List.of()).contains(word));
        if (!known) {
            proposals.add(Proposal.word(word, CompletionItemKind.Keyword, WORD,
                    Keywords.of(word).or(() -> Sets.of(word))));
        }
    }
}
