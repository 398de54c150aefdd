// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.hover;

import java.util.Optional;

import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

import rbcast.dsl.ast.AlgorithmDefinition;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.CampaignDefinition;
import rbcast.dsl.ast.ReceivedDefinition;
import rbcast.dsl.ast.SendDefinition;
import rbcast.dsl.ast.SwitchName;
import rbcast.dsl.ast.SynthesizeDefinition;
import rbcast.dsl.ast.ThresholdDefinition;
import rbcast.dsl.ast.TypeName;
import rbcast.dsl.ast.VerifyDefinition;
import rbcast.dsl.ide.meaning.Keywords;
import rbcast.dsl.ide.meaning.Sets;
import rbcast.dsl.ide.server.LastVerdicts;
import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.text.Syntax;
import rbcast.dsl.ide.text.Word;
import rbcast.dsl.ide.text.Words;

/** Chooses what to say about a place: the narrowest thing there that there is something to say about. */
public final class Hovers {

    private final Snapshot text;
    private final Syntax syntax;
    private final DefinitionHover definitions;

    private Hovers(Snapshot text, LastVerdicts verdicts) {
        this.text = text;
        this.syntax = new Syntax(text);
        this.definitions = new DefinitionHover(text.document(), verdicts);
    }

    /** What is said about an offset; empty where nothing is. */
    public static Optional<Hover> at(Snapshot text, int offset, LastVerdicts verdicts) {
        Hovers hovers = new Hovers(text, verdicts);
        return hovers.syntax.leaf(offset).flatMap(hovers::about);
    }

    private Optional<Hover> about(ILeafNode leaf) {
        return aboutThreshold(leaf).or(() -> aboutType(leaf)).or(() -> aboutDefinition(leaf))
                .or(() -> aboutWord(leaf));
    }

    private Optional<Hover> aboutThreshold(ILeafNode leaf) {
        return Syntax.around(leaf, ThresholdDefinition.class).flatMap(threshold ->
                new ThresholdHover(text.document()).of(threshold).flatMap(said -> syntax.range(threshold)
                        .map(range -> hover(said, range))));
    }

    private Optional<Hover> aboutType(ILeafNode leaf) {
        Optional<String> type = Syntax.around(leaf, SendDefinition.class)
                .filter(send -> Syntax.isIn(leaf, send, Literals.SEND_DEFINITION__TYPE)).map(SendDefinition::getType)
                .or(() -> Syntax.around(leaf, ReceivedDefinition.class)
                        .filter(received -> Syntax.isIn(leaf, received, Literals.RECEIVED_DEFINITION__TYPE))
                        .map(ReceivedDefinition::getType))
                .or(() -> Syntax.around(leaf, TypeName.class).map(TypeName::getName));
        return type.flatMap(name -> Syntax.around(leaf, AlgorithmDefinition.class)
                .map(algorithm -> hover(TypeHover.of(algorithm, name), syntax.range(leaf))));
    }

    private Optional<Hover> aboutDefinition(ILeafNode leaf) {
        Optional<String> said = Syntax.around(leaf, AlgorithmDefinition.class)
                .filter(algorithm -> Syntax.isIn(leaf, algorithm, Literals.ALGORITHM_DEFINITION__NAME))
                .map(definitions::of)
                .or(() -> Syntax.around(leaf, VerifyDefinition.class)
                        .filter(verify -> Syntax.isIn(leaf, verify, Literals.VERIFY_DEFINITION__ALGORITHM))
                        .map(definitions::of))
                .or(() -> Syntax.around(leaf, SynthesizeDefinition.class)
                        .filter(synthesis -> Syntax.isIn(leaf, synthesis, Literals.SYNTHESIZE_DEFINITION__NAME))
                        .map(definitions::of))
                .or(() -> Syntax.around(leaf, CampaignDefinition.class)
                        .filter(campaign -> Syntax.isIn(leaf, campaign, Literals.CAMPAIGN_DEFINITION__NAME))
                        .map(definitions::of));
        return said.map(text -> hover(text, syntax.range(leaf)));
    }

    /** Words of the language, hyphens and all: {@code RB-Agreement}, {@code cost bound}. */
    private Optional<Hover> aboutWord(ILeafNode leaf) {
        Optional<SwitchName> switched = Syntax.around(leaf, SwitchName.class);
        if (switched.isPresent()) {
            return Sets.of(String.join(" ", switched.get().getWords()))
                    .flatMap(said -> syntax.range(switched.get()).map(range -> hover(said, range)));
        }
        Stretch word = hyphened(leaf);
        Optional<String> whole = Sets.of(word.text()).or(() -> Keywords.of(word.text()));
        if (whole.isPresent()) {
            return Optional.of(hover(whole.get(), text.lines().range(word.begin(), word.end())));
        }
        return Keywords.of(leaf.getText()).map(said -> hover(said, syntax.range(leaf)));
    }

    private record Stretch(String text, int begin, int end) {
    }

    private Stretch hyphened(INode leaf) {
        Words words = text.words();
        int first = words.indexFrom(leaf.getOffset());
        int last = first;
        while (isHyphen(words, first - 1)) {
            first -= 2;
        }
        while (isHyphen(words, last + 1)) {
            last += 2;
        }
        int begin = words.significant().get(first).begin();
        int end = words.significant().get(last).end();
        return new Stretch(text.text().substring(begin, end), begin, end);
    }

    private static boolean isHyphen(Words words, int index) {
        return index > 0 && index + 1 < words.significant().size() && words.is(words.significant().get(index), "-")
                && words.significant().get(index - 1).kind() == Word.Kind.NAME
                && words.significant().get(index + 1).kind() == Word.Kind.NAME
                && words.significant().get(index - 1).end() + 1 == words.significant().get(index + 1).begin();
    }

    private static Hover hover(String markdown, Range range) {
        return new Hover(new MarkupContent(MarkupKind.MARKDOWN, markdown), range);
    }
}
