// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rbcast.algorithm.system.Property;
import rbcast.dsl.ide.server.Host;
import rbcast.dsl.ide.server.LastVerdicts;

class StructureTest {

    private static final String URI = "file:///a.rbcast";
    private static final TextDocumentIdentifier DOCUMENT = new TextDocumentIdentifier(URI);
    private static final String TEXT = """
            // two
            // comments
            /** Says
             * much. */
            algorithm A {

                when RB-Broadcast(m) do:
                    SEND to all(<do, m>) if true and not already sent;
                    STOP if true;

                when receive(<t, m>) do:
                    DELIVER(m) if received (<do, m>) from F + 1 parties;
                    STOP if true;
            }

            verify A {
                crash with N = 3, F = 1 expecting violation of RB-Agreement;
            }

            synthesize S {
                systems crash with N = 3, F = 1;
                without GH5;
            }
            """;

    private Client client;

    @BeforeEach
    void start() {
        client = Client.editing();
        client.open(URI, TEXT);
    }

    @AfterEach
    void end() {
        client.close();
    }

    private static Range range(int line, int from, int toLine, int to) {
        return new Range(new Position(line, from), new Position(toLine, to));
    }

    @Test
    void theOutlineHasDefinitionsHandlersAndLines() {
        List<DocumentSymbol> symbols = Client.get(client.server().getTextDocumentService()
                .documentSymbol(new DocumentSymbolParams(DOCUMENT))).stream().map(symbol -> symbol.getRight()).toList();

        assertThat(symbols).extracting(DocumentSymbol::getName).containsExactly("A", "A", "S");
        assertThat(symbols).extracting(DocumentSymbol::getDetail).containsExactly("algorithm", "verify", "synthesize");
        assertThat(symbols).extracting(DocumentSymbol::getKind)
                .containsExactly(SymbolKind.Class, SymbolKind.Interface, SymbolKind.Constructor);
        DocumentSymbol algorithm = symbols.get(0);
        assertThat(algorithm.getRange()).isEqualTo(range(4, 0, 13, 1));
        assertThat(algorithm.getSelectionRange()).isEqualTo(range(4, 10, 4, 11));
        assertThat(algorithm.getChildren()).extracting(DocumentSymbol::getName)
                .containsExactly("when RB-Broadcast(m)", "when receive(<t, m>)");
        assertThat(algorithm.getChildren().get(1).getChildren()).extracting(DocumentSymbol::getName).containsExactly(
                "DELIVER(m) if received (<do, m>) from F + 1 distinct parties and not already delivered",
                "STOP if true");
    }

    private static List<DocumentSymbol> outline(Client asking) {
        return Client.get(asking.server().getTextDocumentService().documentSymbol(new DocumentSymbolParams(DOCUMENT)))
                .stream().map(symbol -> symbol.getRight()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"algorithm New {\n", "algorithm New { when RB-Broadcast(m do:\n", "verify {\n",
        "nonsense <<\n", "synthesize Other {\n systems byz\n"})
    void aDefinitionThatIsBeingWrittenHidesNoOther(String written) {
        client.change(URI, 2, written + TEXT);

        assertThat(outline(client)).extracting(symbol -> symbol.getDetail() + " " + symbol.getName())
                .containsSubsequence("algorithm A", "verify A", "synthesize S");
    }

    @Test
    void aLineThatWasVerifiedSaysWithWhatResult() {
        LastVerdicts verdicts = new LastVerdicts() {
            @Override
            public Optional<LastVerdict> of(Question question) {
                return Optional.of(new LastVerdict(Outcome.VIOLATED, Optional.of(Property.RB_AGREEMENT),
                        "violated RB-Agreement", Duration.ofMillis(3)));
            }
        };
        Host host = new Host() {
            @Override
            public LastVerdicts verdicts() {
                return verdicts;
            }
        };
        try (Client verifying = Client.of(host)) {
            verifying.open(URI, TEXT);

            assertThat(outline(verifying).get(1).getChildren()).extracting(DocumentSymbol::getDetail)
                    .containsExactly("violated RB-Agreement");
        }
    }

    @Test
    void clientsThatKnowNoNestingGetAFlatOutline() {
        try (Client simple = Client.of(Host.EDITING_ONLY, Capabilities.none())) {
            simple.open(URI, TEXT);

            assertThat(Client.get(simple.server().getTextDocumentService()
                    .documentSymbol(new DocumentSymbolParams(DOCUMENT)))).hasSize(12)
                    .allSatisfy(symbol -> assertThat(symbol.getLeft().getLocation().getUri()).isEqualTo(URI));
        }
    }

    @Test
    void symbolsAreFoundInAllFilesByTheirLetters() {
        client.open("file:///b.rbcast", "algorithm Bracha { }");

        List<? extends WorkspaceSymbol> found = Client.get(client.server().getWorkspaceService()
                .symbol(new WorkspaceSymbolParams("bca"))).getRight();
        assertThat(found).singleElement().satisfies(symbol -> {
            assertThat(symbol.getName()).isEqualTo("Bracha");
            assertThat(symbol.getLocation().getLeft().getUri()).isEqualTo("file:///b.rbcast");
            assertThat(symbol.getLocation().getLeft().getRange()).isEqualTo(range(0, 10, 0, 16));
        });
        assertThat(Client.get(client.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("")))
                .getRight()).hasSize(4);
    }

    private List<String> folds() {
        return Client.get(client.server().getTextDocumentService()
                .foldingRange(new FoldingRangeRequestParams(DOCUMENT))).stream()
                .sorted((one, other) -> one.getStartLine() - other.getStartLine()).map(StructureTest::lines).toList();
    }

    private static String lines(FoldingRange fold) {
        return fold.getStartLine() + "-" + fold.getEndLine() + " " + fold.getKind();
    }

    @Test
    void definitionsHandlersAndCommentsFoldAndTheLastLineDoesNot() {
        assertThat(folds()).containsExactly("0-1 comment", "2-3 comment", "4-12 region", "6-8 region", "10-12 region",
                "15-16 region", "19-21 region");
    }

    @Test
    void aBrokenLineUnfoldsNothing() {
        List<String> before = folds();

        client.change(URI, 2, range(7, 8, 7, 12), "SND <<");

        assertThat(folds()).isEqualTo(before);
    }

    @Test
    void selectionsGrowFromTheWordToTheFile() {
        SelectionRange selection = Client.get(client.server().getTextDocumentService().selectionRange(
                new SelectionRangeParams(DOCUMENT, List.of(new Position(11, 47))))).get(0);

        List<Range> ranges = new ArrayList<>();
        for (SelectionRange grown = selection; grown != null; grown = grown.getParent()) {
            ranges.add(grown.getRange());
        }
        assertThat(ranges).startsWith(range(11, 46, 11, 47)).contains(range(11, 46, 11, 51), range(11, 8, 11, 60),
                range(10, 4, 12, 21)).endsWith(range(0, 0, 23, 0));
    }

    private List<String> tokens(List<Integer> data) {
        List<String> types = client.initialized().getCapabilities().getSemanticTokensProvider().getLegend()
                .getTokenTypes();
        List<String> lines = TEXT.lines().toList();
        List<String> tokens = new ArrayList<>();
        int line = 0;
        int character = 0;
        for (int index = 0; index < data.size(); index += 5) {
            character = data.get(index) == 0 ? character + data.get(index + 1) : data.get(index + 1);
            line += data.get(index);
            tokens.add(lines.get(line).substring(character, character + data.get(index + 2)) + " "
                    + types.get(data.get(index + 3)) + (data.get(index + 4) == 0 ? "" : " " + data.get(index + 4)));
        }
        return tokens;
    }

    @Test
    void everyWordHasTheColourOfItsMeaning() {
        List<String> tokens = tokens(Client.get(client.server().getTextDocumentService().semanticTokensFull(
                new SemanticTokensParams(DOCUMENT))).getData());

        assertThat(tokens).startsWith("// two comment", "// comments comment", "/** Says comment 1",
                " * much. */ comment 1", "algorithm keyword", "A class 2", "when keyword", "RB event", "- event",
                "Broadcast event", "m parameter 2", "do keyword");
        assertThat(tokens).contains("do enumMember", "F number", "+ number", "1 number", "crash type", "S function 2",
                "RB property", "Agreement property", "GH5 macro", "all type", "t parameter 2", "verify keyword");
    }

    @Test
    void tokensOfARangeAreThoseOfItsLines() {
        assertThat(tokens(Client.get(client.server().getTextDocumentService().semanticTokensRange(
                new SemanticTokensRangeParams(DOCUMENT, range(15, 0, 16, 0)))).getData()))
                .containsExactly("verify keyword", "A class");
    }
}
