// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;

import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.ide.text.Word;
import rbcast.dsl.ide.text.Words;

/** Finds the definitions of a text by their look, so that none is missing while something else is being written. */
final class LostDefinitions {

    private static final Map<String, SymbolKind> KINDS = Map.of("algorithm", SymbolKind.Class,
            "verify", SymbolKind.Interface, "synthesize", SymbolKind.Constructor,
            "campaign", SymbolKind.Module);

    private LostDefinitions() {
    }

    /** The symbols of a text with those of the definitions that are not among them, in the order of the text. */
    static List<DocumentSymbol> addTo(List<DocumentSymbol> symbols, Snapshot text) {
        Set<Position> known = symbols.stream().map(symbol -> symbol.getSelectionRange().getStart())
                .collect(Collectors.toSet());
        List<DocumentSymbol> all = new ArrayList<>(symbols);
        Words words = text.words();
        for (int index = 0; index + 2 < words.significant().size(); index++) {
            Word name = words.significant().get(index + 1);
            String keyword = words.text(words.significant().get(index));
            if (KINDS.containsKey(keyword) && name.kind() == Word.Kind.NAME
                    && words.is(words.significant().get(index + 2), "{")
                    && !known.contains(text.lines().position(name.begin()))) {
                Range range = text.lines().range(words.significant().get(index).begin(), end(words, index + 3));
                all.add(new DocumentSymbol(words.text(name), KINDS.get(keyword), range,
                        text.lines().range(name.begin(), name.end()), keyword, List.of()));
            }
        }
        all.sort(Comparator.comparing((DocumentSymbol symbol) -> symbol.getRange().getStart().getLine())
                .thenComparing(symbol -> symbol.getRange().getStart().getCharacter()));
        return all;
    }

    /** The end of a definition: its brace, or else the end of what is written of it. */
    private static int end(Words words, int from) {
        for (int index = from; index < words.significant().size(); index++) {
            Word word = words.significant().get(index);
            if (words.is(word, "}")) {
                return word.end();
            }
            if (KINDS.containsKey(words.text(word))) {
                return words.significant().get(index - 1).end();
            }
        }
        return words.significant().get(words.significant().size() - 1).end();
    }
}
