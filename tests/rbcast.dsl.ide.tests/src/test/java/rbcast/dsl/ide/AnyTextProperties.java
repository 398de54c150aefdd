// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.services.TextDocumentService;

import rbcast.dsl.Document;
import rbcast.dsl.RBcastLanguage;
import rbcast.dsl.ide.text.Lines;

/**
 * Whatever stands in a text, every request has an answer. All texts go through one server with little memory; the
 * profile {@code thorough} sends 200,000 of them.
 */
class AnyTextProperties {

    private static final String URI = "file:///any.rbcast";
    private static final TextDocumentIdentifier DOCUMENT = new TextDocumentIdentifier(URI);
    private static final List<String> PIECES = List.of("algorithm ", "verify ", "synthesize ", "{", "}", "when ",
            "receive(<t, m>) do:", "RB-Broadcast(m)", "SEND to all(<a, m>)", " if ", "received (<a, m>) from ", "F + 1",
            ";", "(", ")", "<", ">", ",", "/*", "*/", "//", "/**", "\n", "\r", "\r\n", "\t", "\u0000", "\uD83D\uDE00",
            "\uD83D", "\uFEFF", "99999999999", "N", "byzantine with N = 4, F = 1", "-", "types ", "$1", "${1:x}", "|");

    private static Client client;
    private static List<String> examples;
    private static int version;

    @BeforeContainer
    static void start() throws IOException {
        client = Client.editing();
        client.open(URI, "");
        examples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("rbcast.examples")))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".rbcast")).sorted().toList()) {
                examples.add(Files.readString(file));
            }
        }
    }

    @AfterContainer
    static void end() {
        client.close();
    }

    /** An example with some stretches lost, doubled or replaced by pieces that mean something elsewhere. */
    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? ""
                : examples.get(random.nextInt(examples.size())));
        int changes = random.nextInt(6);
        for (int change = 0; change < changes; change++) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(random.nextInt(10) == 0 ? 400 : 8));
            String piece = random.nextInt(3) == 0 ? text.substring(from, to)
                    : PIECES.get(random.nextInt(PIECES.size()));
            text.replace(from, random.nextBoolean() ? from : to, piece);
        }
        return text.toString();
    }

    /** The answer; a refusal in words is one too. */
    private static <T> T answer(CompletableFuture<T> future) {
        try {
            return Client.get(future);
        } catch (AssertionError failed) {
            if (failed.getCause() instanceof ExecutionException || !(failed.getCause() instanceof ResponseErrorException
                    refusal) || !refusal.getResponseError().getMessage().matches("(?s)(there is|this text|a name).*")) {
                throw failed;
            }
            return null;
        }
    }

    @Property
    void everyRequestIsAnsweredOnAnyText(@ForAll long seed) {
        Random random = new Random(seed);
        String text = mutated(random);
        client.change(URI, ++version, text);
        Lines lines = new Lines(text);
        // between the two characters of a line break the protocol has no position
        Position place = lines.position(lines.offset(lines.position(random.nextInt(text.length() + 1))));
        Range all = lines.range(0, text.length());
        TextDocumentService service = client.server().getTextDocumentService();
        List<CompletionItem> items = answer(service.completion(new CompletionParams(DOCUMENT, place))).getLeft();
        items.forEach(item -> assertThat(item.getTextEdit().getLeft().getRange().getEnd()).isEqualTo(place));
        answer(service.hover(new HoverParams(DOCUMENT, place)));
        answer(service.definition(new DefinitionParams(DOCUMENT, place)));
        answer(service.documentHighlight(new DocumentHighlightParams(DOCUMENT, place)));
        answer(service.prepareRename(new PrepareRenameParams(DOCUMENT, place)));
        answer(service.selectionRange(new SelectionRangeParams(DOCUMENT, List.of(place))));
        answer(service.documentSymbol(new DocumentSymbolParams(DOCUMENT)));
        answer(service.foldingRange(new FoldingRangeRequestParams(DOCUMENT)));
        answer(service.semanticTokensFull(new SemanticTokensParams(DOCUMENT)));
        answer(service.codeLens(new CodeLensParams(DOCUMENT)));
        answer(service.inlayHint(new InlayHintParams(DOCUMENT, all)));
        List<Diagnostic> problems = client.problems(URI, version);
        answer(service.codeAction(new CodeActionParams(DOCUMENT, new Range(place, place),
                new CodeActionContext(problems))));
        answer(service.rename(new RenameParams(DOCUMENT, place, "fresh_name")));
        answer(service.formatting(new DocumentFormattingParams(DOCUMENT, new FormattingOptions(4, true))));
    }

    /** A large and deep text is refused by a diagnostic, wherever its depth comes from. */
    @Example
    void nestingAndLongLinesHaveADiagnostic() {
        for (String text : List.of("algorithm A { when receive(<t, m>) do: DELIVER(m) if received (<a, m>) from "
                + "(".repeat(100_000) + "1" + ")".repeat(100_000) + " parties; }",
                "synthesize S { thresholds " + "(".repeat(100_000), "// " + "x".repeat(10 << 20),
                "<".repeat(10 << 20))) {
            client.change(URI, ++version, text);
            assertThat(client.problems(URI, version)).isNotEmpty();
        }
        client.change(URI, ++version, "");
        client.problems(URI, version);
    }

    @Property
    void formattingByEditsIsFormatting(@ForAll long seed) {
        String text = mutated(new Random(seed));
        client.change(URI, ++version, text);
        client.problems(URI, version);
        List<? extends TextEdit> edits = answer(client.server().getTextDocumentService().formatting(
                new DocumentFormattingParams(DOCUMENT, new FormattingOptions(4, true))));
        Document document = RBcastLanguage.standalone().parse(text, "x");

        // a mark at the beginning is no part of what is formatted
        if (!text.startsWith("\uFEFF")) {
            assertThat(Edits.apply(text, edits)).isEqualTo(document.format());
        }
    }

    @Property
    void renamingThereAndBackChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        String text = examples.get(random.nextInt(examples.size()));
        client.change(URI, ++version, text);
        client.problems(URI, version);
        TextDocumentService service = client.server().getTextDocumentService();
        Position place = new Lines(text).position(random.nextInt(text.length() + 1));
        var prepared = answer(service.prepareRename(new PrepareRenameParams(DOCUMENT, place)));
        if (prepared == null) {
            return;
        }
        String renamed = Edits.apply(text, answer(service.rename(new RenameParams(DOCUMENT, place, "fresh_name")))
                .getChanges().get(URI));
        assertThat(renamed).isNotEqualTo(text);
        client.change(URI, ++version, renamed);
        Position name = new Lines(renamed).position(renamed.indexOf("fresh_name"));

        assertThat(Edits.apply(renamed, answer(service.rename(new RenameParams(DOCUMENT, name,
                prepared.getSecond().getPlaceholder()))).getChanges().get(URI))).isEqualTo(text);
    }
}
