// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

import rbcast.dsl.ide.server.Host;
import rbcast.dsl.ide.server.RBcastServer;

/** An editor without a window: what it asks and hears goes through the protocol, both ends in this process. */
final class Client implements LanguageClient, AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<PublishDiagnosticsParams> reports = new LinkedBlockingQueue<>();
    private final Map<String, PublishDiagnosticsParams> latest = new ConcurrentHashMap<>();
    final BlockingQueue<MessageParams> messages = new LinkedBlockingQueue<>();
    final BlockingQueue<ProgressParams> progress = new LinkedBlockingQueue<>();
    final BlockingQueue<String> refreshes = new LinkedBlockingQueue<>();
    final BlockingQueue<RegistrationParams> registrations = new LinkedBlockingQueue<>();
    /** What the user has set, for servers that ask. */
    volatile Object configuration;
    private LanguageServer server;
    private InitializeResult initialized;

    /** A client of a server with that host, initialized. */
    static Client of(Host host, String... roots) {
        return of(host, Capabilities.all(), roots);
    }

    static Client of(Host host, ClientCapabilities capabilities, String... roots) {
        try {
            // pipes of the system: those of java.io break when the thread that wrote last has ended
            Pipe toServer = Pipe.open();
            Pipe toClient = Pipe.open();
            RBcastServer rbcast = RBcastServer.create(host);
            Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(rbcast,
                    Channels.newInputStream(toServer.source()), Channels.newOutputStream(toClient.sink()));
            rbcast.connect(launcher.getRemoteProxy());
            launcher.startListening();
            return over(Channels.newInputStream(toClient.source()), Channels.newOutputStream(toServer.sink()),
                    capabilities, roots);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A client of the server at the other ends of those streams. */
    static Client over(InputStream in, OutputStream out, ClientCapabilities capabilities, String... roots) {
        Client client = new Client();
        Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(client, in, out);
        client.server = launcher.getRemoteProxy();
        launcher.startListening();
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(capabilities);
        parameters.setWorkspaceFolders(List.of(roots).stream().map(root -> new WorkspaceFolder(root, root)).toList());
        client.initialized = get(client.server.initialize(parameters));
        client.server.initialized(new InitializedParams());
        return client;
    }

    static Client editing() {
        return of(Host.EDITING_ONLY);
    }

    LanguageServer server() {
        return server;
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
        server.getTextDocumentService().didOpen(
                new DidOpenTextDocumentParams(new TextDocumentItem(uri, "rbcast", 1, text)));
    }

    void change(String uri, int version, String text) {
        change(uri, version, new TextDocumentContentChangeEvent(text));
    }

    void change(String uri, int version, Range range, String text) {
        change(uri, version, new TextDocumentContentChangeEvent(range, text));
    }

    void change(String uri, int version, TextDocumentContentChangeEvent... changes) {
        server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version), List.of(changes)));
    }

    void close(String uri) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
    }

    /** What the server says is wrong with that version of a text. */
    List<Diagnostic> problems(String uri, Integer version) {
        try {
            PublishDiagnosticsParams report = latest.get(uri);
            while (report == null || !Objects.equals(report.getVersion(), version)) {
                PublishDiagnosticsParams next = reports.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("nothing was reported about version " + version + " of " + uri);
                }
                latest.put(next.getUri(), next);
                report = latest.get(uri);
            }
            return report.getDiagnostics();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    /** What the server says next about that version of a text. */
    List<Diagnostic> nextProblems(String uri, Integer version) {
        latest.remove(uri);
        return problems(uri, version);
    }

    @Override
    public void close() {
        get(server.shutdown());
        server.exit();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams report) {
        reports.add(report);
    }

    @Override
    public void telemetryEvent(Object event) {
        throw new AssertionError("the server sends no telemetry");
    }

    @Override
    public void showMessage(MessageParams message) {
        messages.add(message);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        messages.add(request);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        messages.add(message);
    }

    @Override
    public CompletableFuture<List<Object>> configuration(ConfigurationParams asked) {
        return CompletableFuture.completedFuture(asked.getItems().stream()
                .map(item -> item.getSection().equals("rbcast") ? configuration : null).toList());
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams parameters) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void notifyProgress(ProgressParams parameters) {
        progress.add(parameters);
    }

    @Override
    public CompletableFuture<Void> refreshCodeLenses() {
        refreshes.add("lenses");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> refreshInlayHints() {
        refreshes.add("hints");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams parameters) {
        registrations.add(parameters);
        return CompletableFuture.completedFuture(null);
    }
}
