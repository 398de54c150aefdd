// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.google.gson.Gson;

import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkDoneProgressKind;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Each feature that docs/editors.md lists, as an editor has it: a client of a process of its own. */
@TestInstance(Lifecycle.PER_CLASS)
class LspFeaturesTest {

    private static final String URI = "file:///features.rbcast";
    private static final TextDocumentIdentifier DOCUMENT = new TextDocumentIdentifier(URI);
    private static final String TEXT = """
            /** Relays what it has seen. */
            algorithm Relay {

                when RB-Broadcast(m) do:
                    SEND to all(<init, m>) if true and not already sent;
                    STOP if true;

                when receive(<t, m>) do:
                    SEND to neighbours(<echo, m>) if received (<init, m>) from 1 distinct party and not already sent;
                    DELIVER(m) if received (<echo, m>) from F + 1 distinct parties and not already delivered;
                    STOP if true;
            }

            verify Relay {
                no-failure with N = 3, F = 0;
                byzantine with N = 4, F = 1;
            }

            synthesize Long {
                systems byzantine with N = 4, F = 1;
                simulations 1000000;
            }
            """;

    @TempDir
    static Path one;
    @TempDir
    static Path other;

    private EditorSession editor;

    @BeforeAll
    void start() throws Exception {
        Files.writeString(one.resolve("one.rbcast"), "algorithm InOne { }");
        Files.writeString(other.resolve("other.rbcast"), "algorithm InOther { }");
        editor = EditorSession.in(one, other);
        editor.open(URI, TEXT);
        assertThat(editor.nextProblems(URI, 1)).isEmpty();
    }

    @AfterAll
    void end() {
        editor.close();
    }

    /** The place before the {@code |} in a stretch of a text. */
    private static Position at(String text, String stretch) {
        int offset = text.indexOf(stretch.replace("|", "")) + stretch.indexOf('|');
        String before = text.substring(0, offset);
        return new Position((int) before.lines().count() - (before.endsWith("\n") ? 0 : 1),
                offset - before.lastIndexOf('\n') - 1);
    }

    private static Position at(String stretch) {
        return at(TEXT, stretch);
    }

    private static Range all() {
        return new Range(new Position(0, 0), new Position(1000, 0));
    }

    private String open(String name, String text) {
        String uri = "file:///" + name + ".rbcast";
        editor.open(uri, text);
        return uri;
    }

    private String hover(String stretch) {
        return EditorSession.get(editor.texts().hover(new HoverParams(DOCUMENT, at(stretch)))).getContents()
                .getRight().getValue();
    }

    private List<String> lenses(TextDocumentIdentifier document) {
        return EditorSession.get(editor.texts().codeLens(new CodeLensParams(document))).stream()
                .map(lens -> lens.getCommand().getTitle()).toList();
    }

    private CompletableFuture<Object> run(String command, Object... arguments) {
        return editor.server().getWorkspaceService().executeCommand(new ExecuteCommandParams(command,
                Arrays.asList(arguments)));
    }

    private static String applied(String text, List<? extends TextEdit> edits) {
        List<TextEdit> fromBehind = new ArrayList<>(edits);
        fromBehind.sort(Comparator.comparing((TextEdit edit) -> edit.getRange().getStart().getLine())
                .thenComparing(edit -> edit.getRange().getStart().getCharacter()).reversed());
        StringBuilder changed = new StringBuilder(text);
        fromBehind.forEach(edit -> changed.replace(offset(text, edit.getRange().getStart()),
                offset(text, edit.getRange().getEnd()), edit.getNewText()));
        return changed.toString();
    }

    private static int offset(String text, Position position) {
        int offset = 0;
        for (int line = 0; line < position.getLine() && offset < text.length(); line++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return Math.min(text.length(), offset + position.getCharacter());
    }

    @Test
    void everyFeatureIsAnnounced() {
        assertThat(new Gson().toJsonTree(editor.initialized().getCapabilities()).getAsJsonObject().keySet())
                .contains("completionProvider", "hoverProvider", "definitionProvider", "referencesProvider",
                        "documentHighlightProvider", "renameProvider", "documentSymbolProvider",
                        "workspaceSymbolProvider", "foldingRangeProvider", "selectionRangeProvider",
                        "semanticTokensProvider", "codeLensProvider", "inlayHintProvider", "codeActionProvider",
                        "documentFormattingProvider", "documentRangeFormattingProvider", "executeCommandProvider");
        assertThat(editor.initialized().getCapabilities().getExecuteCommandProvider().getCommands())
                .containsExactly("rbcast.export", "rbcast.synthesize", "rbcast.verify");
    }

    @Test
    void completionWorksInTheMiddleOfABrokenFile() {
        String text = "algorithm A { when receive(<t, m>) do: DELIVER(m) if received (<a, m>) from \n}} verify {";
        String uri = open("broken", text);

        assertThat(EditorSession.get(editor.texts().completion(new CompletionParams(new TextDocumentIdentifier(uri),
                at(text, "from |\n")))).getLeft()).extracting(CompletionItem::getLabel)
                .contains("F + 1", "N - F", "(N + F)/2");
    }

    @Test
    void hoverKnowsThresholdsTypesAlgorithmsAndWords() {
        assertThat(hover("F |+ 1 distinct")).contains("F + 1 = 2 at N = 4, F = 1: at least one of them is correct");
        assertThat(hover("<ech|o, m>) if")).contains("Sent by", "Waited for by", "line 10");
        assertThat(hover("algorithm Re|lay")).contains("Relays what it has seen.", "communication steps");
        assertThat(hover("neigh|bours")).contains("section");
    }

    @Test
    void namesLeadToTheirDefinitionsAndUses() {
        Position type = at("<ech|o, m>) from");

        assertThat(EditorSession.get(editor.texts().definition(new DefinitionParams(DOCUMENT, type))).getLeft())
                .singleElement().satisfies(place -> assertThat(place.getRange().getStart().getLine()).isEqualTo(8));
        assertThat(EditorSession.get(editor.texts().references(new ReferenceParams(DOCUMENT, type,
                new ReferenceContext(true))))).hasSize(2);
        assertThat(EditorSession.get(editor.texts().documentHighlight(new DocumentHighlightParams(DOCUMENT, type))))
                .hasSize(2);
    }

    @Test
    void renamingThereAndBackIsNothing() {
        Position name = at("verify Re|lay");
        assertThat(EditorSession.get(editor.texts().prepareRename(new PrepareRenameParams(DOCUMENT, name))))
                .isNotNull();
        String renamed = applied(TEXT, EditorSession.get(editor.texts().rename(new RenameParams(DOCUMENT, name,
                "Other"))).getChanges().get(URI));
        assertThat(renamed).isEqualTo(TEXT.replace("Relay {", "Other {"));

        String uri = open("renamed", renamed);
        assertThat(applied(renamed, EditorSession.get(editor.texts().rename(new RenameParams(
                new TextDocumentIdentifier(uri), at(renamed, "verify Ot|her"), "Relay"))).getChanges().get(uri)))
                .isEqualTo(TEXT);
    }

    @Test
    void symbolsOfTheTextAndOfAllRoots() {
        assertThat(EditorSession.get(editor.texts().documentSymbol(new DocumentSymbolParams(DOCUMENT))))
                .extracting(symbol -> symbol.getRight().getName() + " " + symbol.getRight().getKind())
                .containsExactly("Relay " + SymbolKind.Class, "Relay " + SymbolKind.Interface,
                        "Long " + SymbolKind.Constructor);
        assertThat(EditorSession.get(editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("In")))
                .getRight()).extracting(symbol -> symbol.getName()).contains("InOne", "InOther");
    }

    @Test
    void foldsAndGrowingSelections() {
        assertThat(EditorSession.get(editor.texts().foldingRange(new FoldingRangeRequestParams(DOCUMENT))))
                .extracting(fold -> fold.getStartLine()).contains(1, 3, 7, 13, 18);
        assertThat(EditorSession.get(editor.texts().selectionRange(new SelectionRangeParams(DOCUMENT,
                List.of(at("F |+ 1 distinct"))))).get(0).getParent().getParent()).isNotNull();
    }

    @Test
    void tokensHintsAndLenses() {
        List<Integer> whole = EditorSession.get(editor.texts().semanticTokensFull(new SemanticTokensParams(DOCUMENT)))
                .getData();
        assertThat(whole).hasSizeGreaterThan(100);
        assertThat(EditorSession.get(editor.texts().semanticTokensRange(new SemanticTokensRangeParams(DOCUMENT,
                new Range(new Position(13, 0), new Position(14, 0))))).getData()).isNotEmpty()
                .hasSizeLessThan(whole.size());
        assertThat(EditorSession.get(editor.texts().inlayHint(new InlayHintParams(DOCUMENT, all()))))
                .singleElement().satisfies(hint -> assertThat(hint.getLabel().getLeft()).isEqualTo(": 1"));
        assertThat(lenses(DOCUMENT)).contains("Verify", "Synthesize");
    }

    @Test
    void formattingOfAllAndOfARange() {
        String text = TEXT.replace("    SEND", " SEND").replace("    STOP", "STOP");
        TextDocumentIdentifier document = new TextDocumentIdentifier(open("unformatted", text));
        FormattingOptions options = new FormattingOptions(4, true);

        assertThat(applied(text, EditorSession.get(editor.texts().formatting(
                new DocumentFormattingParams(document, options))))).isEqualTo(TEXT);
        assertThat(applied(text, EditorSession.get(editor.texts().rangeFormatting(new DocumentRangeFormattingParams(
                document, options, new Range(new Position(4, 0), new Position(4, 10)))))))
                .isEqualTo(text.replaceFirst("(?m)^ +SEND", "        SEND"));
    }

    @Test
    void problemsAreMendedByQuickFixes() throws Exception {
        String text = TEXT.replace("byzantine with N", "byzantin with N");
        String uri = open("wrong", text);
        Diagnostic problem = editor.nextProblems(uri, 1).get(0);

        assertThat(problem.getCode().getLeft()).isEqualTo("definition.unknown-name");
        assertThat(EditorSession.get(editor.texts().codeAction(new CodeActionParams(new TextDocumentIdentifier(uri),
                problem.getRange(), new CodeActionContext(List.of(problem)))))).first().satisfies(action ->
                        assertThat(applied(text, action.getRight().getEdit().getChanges().get(uri)))
                                .startsWith(TEXT.substring(0, TEXT.indexOf("synthesize"))));
    }

    @Test
    void changesAreFollowedAndSettingsApply() throws Exception {
        String uri = open("changing", TEXT);
        editor.texts().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, 2),
                List.of(new TextDocumentContentChangeEvent(new Range(at("    |STOP if true;"),
                        at("    STOP if true;|")), ""))));
        assertThat(editor.nextProblems(uri, 2)).extracting(found -> found.getCode().getLeft())
                .containsExactly("algorithm.stop-missing");

        editor.server().getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(
                Map.of("rbcast", Map.of("severities", Map.of("algorithm.stop-missing", "off")))));
        assertThat(editor.nextProblems(uri, 2)).isEmpty();
        editor.server().getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(Map.of()));
    }

    @Test
    void filesOfAllRootsAreWatched() throws Exception {
        Path file = other.resolve("new.rbcast");
        String uri = file.toUri().toString();
        Files.writeString(file, "verify Nothing { }");
        editor.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(
                List.of(new FileEvent(uri, FileChangeType.Created))));
        assertThat(editor.nextProblems(uri, null)).isNotEmpty();
        Files.delete(file);
    }

    @Test
    void rootsComeAndGo(@TempDir Path late) throws Exception {
        Path file = Files.writeString(late.resolve("late.rbcast"), "verify Nothing { }");
        WorkspaceFolder folder = new WorkspaceFolder(late.toUri().toString(), "late");
        editor.server().getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(
                new WorkspaceFoldersChangeEvent(List.of(folder), List.of())));
        assertThat(editor.nextProblems(file.toUri().toString(), null)).isNotEmpty();

        editor.server().getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(
                new WorkspaceFoldersChangeEvent(List.of(), List.of(folder))));
        assertThat(editor.nextProblems(file.toUri().toString(), null)).isEmpty();
    }

    @Test
    void aVerificationRunsWithProgressAndItsVerdictIsKnownAfterwards() throws Exception {
        String text = TEXT.replace("Relay", "Verified");
        String uri = open("verified", text);
        TextDocumentIdentifier document = new TextDocumentIdentifier(uri);

        assertThat(EditorSession.get(run("rbcast.verify", uri, "Verified")).toString())
                .contains("no-failure with N = 3, F = 0: verified");
        editor.progress(WorkDoneProgressKind.begin);
        editor.progress(WorkDoneProgressKind.end);
        assertThat(lenses(document)).anyMatch(title -> title.startsWith("verified in "));
        assertThat(EditorSession.get(editor.texts().hover(new HoverParams(document, at(text, "algorithm Veri|fied"))))
                .getContents().getRight().getValue())
                .contains("Last verdicts", "no-failure with N = 3, F = 0: verified");
    }

    @Test
    void aSynthesisEndsWhenTheUserCancelsIt() throws Exception {
        CompletableFuture<Object> answer = run("rbcast.synthesize", URI, "Long");
        editor.server().cancelProgress(new WorkDoneProgressCancelParams(
                editor.progress(WorkDoneProgressKind.report).getToken()));

        assertThat(EditorSession.get(answer).toString()).contains("cancelled");
    }

    @Test
    void algorithmsCanBeExported() {
        assertThat(EditorSession.get(run("rbcast.export", URI, "latex")).toString())
                .contains("\\begin{algorithm}", "\\textsc{Relay}: Relays what it has seen.");
        assertThat(run("rbcast.export", URI, "word")).failsWithin(java.time.Duration.ofMinutes(1))
                .withThrowableThat().withMessageContaining("use latex, markdown or pseudo-code");
        assertThat(run("rbcast.export", URI, "latex", "Nobody")).failsWithin(java.time.Duration.ofMinutes(1))
                .withThrowableThat().withMessageContaining("no such algorithm");
    }

    @Test
    void algorithmsCanBeExportedAsADocumentOfItsOwn() {
        assertThat(EditorSession.get(run("rbcast.export", URI, "latex", null, true)).toString())
                .contains("\\documentclass", "\\begin{algorithm}").endsWith("\\end{document}\n");
        assertThat(EditorSession.get(run("rbcast.export", URI, "latex", "Relay", false)).toString())
                .contains("\\begin{algorithm}").doesNotContain("\\documentclass");
        assertThat(run("rbcast.export", URI, "markdown", null, true)).failsWithin(java.time.Duration.ofMinutes(1))
                .withThrowableThat().withMessageContaining("only LaTeX tells documents from parts of them");
        assertThat(run("rbcast.export", URI, "latex", null, "perhaps")).failsWithin(java.time.Duration.ofMinutes(1))
                .withThrowableThat().withMessageContaining("true or false, not 'perhaps'");
    }
}
