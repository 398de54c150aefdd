// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rbcast.dsl.ide.server.Host;

class SynchronisationTest {

    private static final String URI = "file:///somewhere/a.rbcast";
    private static final String SOUND = """
            algorithm A {

                when RB-Broadcast(m) do:
                    SEND to all(<init, m>) if true and not already sent;
                    STOP if true;

                when receive(<t, m>) do:
                    DELIVER(m) if received (<init, m>) from 1 distinct party and not already delivered;
                    STOP if true;
            }

            verify A {
                crash with N = 3, F = 1;
            }
            """;

    private static Range range(int line, int from, int toLine, int to) {
        return new Range(new Position(line, from), new Position(toLine, to));
    }

    private static JsonObject settings(String key, Map<String, String> values) {
        JsonObject inner = new JsonObject();
        values.forEach(inner::addProperty);
        JsonObject section = new JsonObject();
        section.add(key, inner);
        JsonObject all = new JsonObject();
        all.add("rbcast", section);
        return all;
    }

    @Test
    void changesAreIncremental() {
        try (Client client = Client.editing()) {
            assertThat(client.initialized().getCapabilities().getTextDocumentSync().getRight().getChange())
                    .isEqualTo(TextDocumentSyncKind.Incremental);
        }
    }

    @Test
    void problemsComeWithTheVersionThatTheyAreAbout() {
        try (Client client = Client.editing()) {
            client.open(URI, SOUND);
            assertThat(client.problems(URI, 1)).isEmpty();

            client.change(URI, 2, range(3, 16, 3, 19), "everyone");

            assertThat(client.problems(URI, 2)).singleElement().satisfies(problem -> {
                assertThat(problem.getMessage().getLeft()).startsWith("unknown destination 'everyone'");
                assertThat(problem.getRange()).isEqualTo(range(3, 16, 3, 24));
                assertThat(problem.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
                assertThat(problem.getCode().getLeft()).isEqualTo("definition.unknown-name");
                assertThat(problem.getSource()).isEqualTo("rbcast");
            });
        }
    }

    @Test
    void aMissingSemicolonIsUnderlinedWhereItIsMissing() {
        try (Client client = Client.editing()) {
            client.open(URI, SOUND.replace("F = 1;", "F = 1"));
            assertThat(client.problems(URI, 1)).singleElement().satisfies(problem ->
                    assertThat(problem.getRange()).isEqualTo(range(12, 26, 12, 27)));

            client.change(URI, 2, SOUND + "verify A { crash with N = 3, F = 1");
            assertThat(client.problems(URI, 2)).first().satisfies(problem ->
                    assertThat(problem.getRange()).isEqualTo(range(14, 33, 14, 34)));
        }
    }

    @Test
    void severalChangesOfOneMessageFollowEachOther() {
        try (Client client = Client.editing()) {
            client.open(URI, SOUND);

            client.change(URI, 2, new TextDocumentContentChangeEvent(range(0, 0, 0, 0), "// one\n// two\n"),
                    new TextDocumentContentChangeEvent(range(2, 10, 2, 11), "B"),
                    new TextDocumentContentChangeEvent(range(2, 0, 2, 9), "algoritm"));

            assertThat(client.problems(URI, 2)).first().satisfies(problem ->
                    assertThat(problem.getRange().getStart()).isEqualTo(new Position(2, 0)));
        }
    }

    @Test
    void linesEndAsTheProtocolSaysAndCharactersAreUtf16() {
        try (Client client = Client.editing()) {
            client.open(URI, "// \uD83D\uDE00\r\nverify A { }\r// x");
            client.change(URI, 2, range(1, 7, 1, 8), "Other");

            assertThat(client.problems(URI, 2)).first().satisfies(problem ->
                    assertThat(problem.getRange()).isEqualTo(range(1, 7, 1, 12)));
        }
    }

    @Test
    void textsThatCannotBeReadHaveAProblemToo() {
        try (Client client = Client.editing()) {
            client.open(URI, "algorithm A { \0 }");
            assertThat(client.problems(URI, 1)).singleElement().satisfies(problem ->
                    assertThat(problem.getMessage().getLeft()).contains("NUL"));

            client.change(URI, 2, "algorithm A { when receive(<t, m>) do: DELIVER(m) if received (<a, m>) from "
                    + "(".repeat(100_000));
            assertThat(client.problems(URI, 2)).isNotEmpty();

            client.change(URI, 3, "x".repeat(10 << 20));
            assertThat(client.problems(URI, 3)).singleElement().satisfies(problem ->
                    assertThat(problem.getMessage().getLeft()).contains("larger than"));
        }
    }

    @Test
    void aByteOrderMarkMovesNothing() {
        try (Client client = Client.editing()) {
            client.open(URI, "\uFEFFverify A { }");

            assertThat(client.problems(URI, 1)).first().satisfies(problem ->
                    assertThat(problem.getRange()).isEqualTo(range(0, 8, 0, 9)));
        }
    }

    @Test
    void filesOfAllRootsAreReadOpenOrNot(@TempDir Path one, @TempDir Path other) throws IOException {
        Path bad = Files.writeString(one.resolve("bad.rbcast"), "verify Nothing { }");
        Path hidden = Files.createDirectory(other.resolve(".git"));
        Files.writeString(hidden.resolve("hidden.rbcast"), "verify Nothing { }");
        Path worse = Files.writeString(other.resolve("worse.rbcast"), "verify { }");
        try (Client client = Client.of(Host.EDITING_ONLY, one.toUri().toString(), other.toUri().toString())) {
            assertThat(client.problems(bad.toUri().toString(), null)).isNotEmpty();
            assertThat(client.problems(worse.toUri().toString(), null)).isNotEmpty();

            client.open(bad.toUri().toString(), SOUND);
            assertThat(client.problems(bad.toUri().toString(), 1)).isEmpty();

            client.close(bad.toUri().toString());
            assertThat(client.problems(bad.toUri().toString(), null)).isNotEmpty();
        }
    }

    @Test
    void filesThatChangeOnDiskAreReadAgain(@TempDir Path root) throws Exception {
        Path file = root.resolve("a.rbcast");
        String uri = file.toUri().toString();
        try (Client client = Client.of(Host.EDITING_ONLY, root.toUri().toString())) {
            assertThat(client.registration().getRegistrations().get(0).getMethod())
                    .isEqualTo("workspace/didChangeWatchedFiles");

            Files.writeString(file, "verify Nothing { }");
            client.server().getWorkspaceService().didChangeWatchedFiles(
                    new DidChangeWatchedFilesParams(List.of(new FileEvent(uri, FileChangeType.Created))));
            assertThat(client.problems(uri, null)).isNotEmpty();

            Files.delete(file);
            client.server().getWorkspaceService().didChangeWatchedFiles(
                    new DidChangeWatchedFilesParams(List.of(new FileEvent(uri, FileChangeType.Deleted))));
            // the first reading of the root may have found the file as well
            List<Diagnostic> problems = client.nextProblems(uri, null);
            while (!problems.isEmpty()) {
                problems = client.nextProblems(uri, null);
            }
        }
    }

    @Test
    void rootsMayComeLater(@TempDir Path root) throws IOException {
        Path file = Files.writeString(root.resolve("bad.rbcast"), "verify Nothing { }");
        try (Client client = Client.editing()) {
            client.server().getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(
                    new WorkspaceFoldersChangeEvent(List.of(new WorkspaceFolder(root.toUri().toString(), "late")),
                            List.of())));

            assertThat(client.problems(file.toUri().toString(), null)).isNotEmpty();
        }
    }

    @Test
    void severitiesOfWarningsAreTheUsersChoice() {
        String odd = "verify A { }\n" + SOUND;
        try (Client client = Client.editing()) {
            client.open(URI, odd);
            assertThat(client.problems(URI, 1)).extracting(Diagnostic::getSeverity)
                    .containsExactly(DiagnosticSeverity.Warning);

            client.server().getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(
                    settings("severities", Map.of("verify.doubtful-expectation", "error"))));
            assertThat(client.nextProblems(URI, 1)).extracting(Diagnostic::getSeverity)
                    .containsExactly(DiagnosticSeverity.Error);

            client.server().getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(
                    settings("severities", Map.of("verify.doubtful-expectation", "off"))));
            assertThat(client.nextProblems(URI, 1)).isEmpty();
        }
    }

    @Test
    void errorsCanBeToldAsSomethingLessAndFamiliesTogether() {
        try (Client client = Client.editing()) {
            client.open(URI, "verify A { byzantin with N = 4, F = 1; }\nalgorithm A { }");
            assertThat(client.problems(URI, 1)).extracting(Diagnostic::getSeverity).containsExactly(
                    DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Warning,
                    DiagnosticSeverity.Warning);

            client.server().getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(
                    settings("severities", Map.of("definition.unknown-name", "info", "algorithm", "off"))));
            assertThat(client.nextProblems(URI, 1)).extracting(Diagnostic::getSeverity)
                    .containsExactly(DiagnosticSeverity.Information);

            client.server().getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(
                    settings("severities", Map.of("definition.unknown-name", "off", "algorithm", "off"))));
            assertThat(client.nextProblems(URI, 1)).extracting(Diagnostic::getSeverity)
                    .containsExactly(DiagnosticSeverity.Error);
        }
    }

    @Test
    void aClientThatWantsToBeAskedForItsSettingsIs() {
        try (Client client = Client.editing()) {
            client.open(URI, "verify A { }\n" + SOUND);
            assertThat(client.problems(URI, 1)).hasSize(1);

            client.configure(settings("severities", Map.of("verify", "off")).get("rbcast"));
            client.server().getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(
                    JsonNull.INSTANCE));

            assertThat(client.nextProblems(URI, 1)).isEmpty();
        }
    }

    @Test
    void filesThatAreNotOpenFollowTheSettingsToo(@TempDir Path root) throws IOException {
        Path file = Files.writeString(root.resolve("odd.rbcast"), "verify A { }\n" + SOUND);
        String uri = file.toUri().toString();
        try (Client client = Client.of(Host.EDITING_ONLY, root.toUri().toString())) {
            assertThat(client.problems(uri, null)).hasSize(1);

            client.server().getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(
                    settings("severities", Map.of("verify", "off"))));

            assertThat(client.nextProblems(uri, null)).isEmpty();
        }
    }

    @Test
    void namesOfOtherFilesAreOtherNames(@TempDir Path one, @TempDir Path other) throws IOException {
        Path here = Files.writeString(one.resolve("a.rbcast"), SOUND);
        Path there = Files.writeString(other.resolve("a.rbcast"), SOUND);
        String uri = here.toUri().toString();
        try (Client client = Client.of(Host.EDITING_ONLY, one.toUri().toString(), other.toUri().toString())) {
            client.open(uri, SOUND);
            client.open(there.toUri().toString(), SOUND);
            Position name = new Position(0, 10);

            assertThat(Client.get(client.server().getTextDocumentService().rename(new RenameParams(
                    new TextDocumentIdentifier(uri), name, "B"))).getChanges()).containsOnlyKeys(uri);
            List<? extends Location> places = Client.get(client.server().getTextDocumentService().references(
                    new ReferenceParams(new TextDocumentIdentifier(uri), name, new ReferenceContext(true))));
            assertThat(places.stream().map(Location::getUri)).containsExactly(uri, uri);
            assertThat(Client.get(client.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("A")))
                    .getRight()).extracting(symbol -> symbol.getLocation().getLeft().getUri())
                    .contains(uri, there.toUri().toString());
        }
    }
}
