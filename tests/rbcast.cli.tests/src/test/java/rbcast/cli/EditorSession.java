// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressKind;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.jsonrpc.Launcher;

/** An editor's end of {@code rbcast lsp}: a process of its own behind two pipes. */
final class EditorSession implements LanguageClient, AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final LanguageServer server;
    private final InitializeResult initialized;
    private final BlockingQueue<PublishDiagnosticsParams> reports = new LinkedBlockingQueue<>();
    final BlockingQueue<ProgressParams> progress = new LinkedBlockingQueue<>();

    /** Starts the program and introduces an editor that shows folders. */
    EditorSession(Path... folders) {
        try {
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), "rbcast.cli.Main", "lsp")
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
        Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, process.getInputStream(),
                process.getOutputStream());
        server = launcher.getRemoteProxy();
        launcher.startListening();
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(capabilities());
        parameters.setWorkspaceFolders(List.of(folders).stream()
                .map(folder -> new WorkspaceFolder(folder.toUri().toString(), folder.toString())).toList());
        initialized = get(server.initialize(parameters));
        server.initialized(new InitializedParams());
    }

    private static ClientCapabilities capabilities() {
        TextDocumentClientCapabilities texts = new TextDocumentClientCapabilities();
        DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
        symbols.setHierarchicalDocumentSymbolSupport(true);
        texts.setDocumentSymbol(symbols);
        WindowClientCapabilities window = new WindowClientCapabilities();
        window.setWorkDoneProgress(true);
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setTextDocument(texts);
        capabilities.setWindow(window);
        return capabilities;
    }

    LanguageServer server() {
        return server;
    }

    TextDocumentService texts() {
        return server.getTextDocumentService();
    }

    InitializeResult initialized() {
        return initialized;
    }

    /** The answer, which every test gets sooner or later. */
    static <T> T get(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException none) {
            throw new AssertionError("no answer", none);
        } catch (ExecutionException failed) {
            throw new AssertionError("the server failed: " + failed.getCause(), failed.getCause());
        }
    }

    void open(String uri, String text) {
        texts().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "rbcast", 1, text)));
    }

    /** What the server says next about a version of a text, null for a file that is not open. */
    List<Diagnostic> problems(String uri, Integer version) throws InterruptedException {
        PublishDiagnosticsParams report;
        do {
            report = reports.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(report).as("a report about version %s of %s", version, uri).isNotNull();
        } while (!report.getUri().equals(uri) || !Objects.equals(report.getVersion(), version));
        return report.getDiagnostics();
    }

    /** Waits for progress of a kind. */
    ProgressParams progress(WorkDoneProgressKind kind) throws InterruptedException {
        ProgressParams next;
        do {
            next = progress.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(next).as("progress: %s", kind).isNotNull();
        } while (next.getValue().getLeft().getKind() != kind);
        return next;
    }

    @Override
    public void close() {
        try {
            get(server.shutdown());
            server.exit();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams report) {
        reports.add(report);
    }

    @Override
    public void notifyProgress(ProgressParams parameters) {
        progress.add(parameters);
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams parameters) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams parameters) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void showMessage(MessageParams message) {
        // what it says is in the answer of the command, too
    }

    @Override
    public void logMessage(MessageParams message) {
        // nobody reads it
    }

    @Override
    public void telemetryEvent(Object event) {
        throw new AssertionError("the server sends no telemetry: " + Map.of("event", event));
    }
}
