// SPDX-License-Identifier: EPL-2.0
package rbcast.testing.editor;

import java.io.InputStream;
import java.io.OutputStream;
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
import org.eclipse.lsp4j.WorkDoneProgressKind;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;

/** An editor without a window: what it asks and hears goes through the protocol, whoever is at the other end. */
public class EditorClient implements LanguageClient, AutoCloseable {

    private static final String LANGUAGE = "rbcast";
    private static final long PATIENCE_SECONDS = 120;

    private final BlockingQueue<PublishDiagnosticsParams> reports = new LinkedBlockingQueue<>();
    private final Map<String, PublishDiagnosticsParams> latest = new ConcurrentHashMap<>();
    private final BlockingQueue<MessageParams> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<ProgressParams> progress = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> refreshes = new LinkedBlockingQueue<>();
    private final BlockingQueue<RegistrationParams> registrations = new LinkedBlockingQueue<>();
    private final LanguageServer server;
    private final InitializeResult initialized;
    private volatile Object configuration;

    /** Introduces an editor with those abilities and folders to the server at the other ends of the streams. */
    protected EditorClient(InputStream in, OutputStream out, ClientCapabilities capabilities,
            List<WorkspaceFolder> folders) {
        Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, in, out);
        server = launcher.getRemoteProxy();
        launcher.startListening();
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(capabilities);
        parameters.setWorkspaceFolders(folders);
        initialized = get(server.initialize(parameters));
        server.initialized(new InitializedParams());
    }

    /** The other end. */
    public final LanguageServer server() {
        return server;
    }

    /** What it answers about texts. */
    public final TextDocumentService texts() {
        return server.getTextDocumentService();
    }

    /** What it has said of itself. */
    public final InitializeResult initialized() {
        return initialized;
    }

    /** The answer, which every test gets sooner or later. */
    public static <T> T get(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException none) {
            throw new AssertionError("no answer", none);
        } catch (ExecutionException failed) {
            throw new AssertionError("the server failed: " + failed.getCause(), failed.getCause());
        }
    }

    /** Opens a text as its first version. */
    public final void open(String uri, String text) {
        texts().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, LANGUAGE, 1, text)));
    }

    /** Puts another text in its place. */
    public final void change(String uri, int version, String text) {
        change(uri, version, new TextDocumentContentChangeEvent(text));
    }

    /** Puts a text in the place of a stretch. */
    public final void change(String uri, int version, Range range, String text) {
        change(uri, version, new TextDocumentContentChangeEvent(range, text));
    }

    /** Makes changes one after the other. */
    public final void change(String uri, int version, TextDocumentContentChangeEvent... changes) {
        texts().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version),
                List.of(changes)));
    }

    /** Closes a text. */
    public final void close(String uri) {
        texts().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
    }

    /**
     * What the server says is wrong with a version of a text.
     *
     * @param version null for a file that is not open
     */
    public final List<Diagnostic> problems(String uri, Integer version) {
        PublishDiagnosticsParams report = latest.get(uri);
        while (report == null || !Objects.equals(report.getVersion(), version)) {
            PublishDiagnosticsParams next = take(reports, "a report about version " + version + " of " + uri);
            latest.put(next.getUri(), next);
            report = latest.get(uri);
        }
        return report.getDiagnostics();
    }

    /** What the server says next about that version of a text. */
    public final List<Diagnostic> nextProblems(String uri, Integer version) {
        latest.remove(uri);
        return problems(uri, version);
    }

    /** The next message for people. */
    public final MessageParams message() {
        return take(messages, "a message");
    }

    /** How far the work is, as the server tells next. */
    public final ProgressParams progress() {
        return take(progress, "progress");
    }

    /** The next progress of a kind. */
    public final ProgressParams progress(WorkDoneProgressKind kind) {
        ProgressParams next = progress();
        while (next.getValue().getLeft().getKind() != kind) {
            next = progress();
        }
        return next;
    }

    /** What the server wants to be asked about anew: {@code lenses} or {@code hints}. */
    public final String refresh() {
        return take(refreshes, "a refresh");
    }

    /** What the server registers for. */
    public final RegistrationParams registration() {
        return take(registrations, "a registration");
    }

    private static <T> T take(BlockingQueue<T> queue, String what) {
        try {
            T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("the server has not sent " + what);
            }
            return next;
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    /** What the user has set, for servers that ask. */
    public final void configure(Object settings) {
        configuration = settings;
    }

    @Override
    public void close() {
        get(server.shutdown());
        server.exit();
    }

    @Override
    public final void publishDiagnostics(PublishDiagnosticsParams report) {
        reports.add(report);
    }

    @Override
    public final void telemetryEvent(Object event) {
        throw new AssertionError("the server sends no telemetry: " + event);
    }

    @Override
    public final void showMessage(MessageParams message) {
        messages.add(message);
    }

    @Override
    public final CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        messages.add(request);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public final void logMessage(MessageParams message) {
        messages.add(message);
    }

    @Override
    public final CompletableFuture<List<Object>> configuration(ConfigurationParams asked) {
        return CompletableFuture.completedFuture(asked.getItems().stream()
                .map(item -> item.getSection().equals(LANGUAGE) ? configuration : null).toList());
    }

    @Override
    public final CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams parameters) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public final void notifyProgress(ProgressParams parameters) {
        progress.add(parameters);
    }

    @Override
    public final CompletableFuture<Void> refreshCodeLenses() {
        refreshes.add("lenses");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public final CompletableFuture<Void> refreshInlayHints() {
        refreshes.add("hints");
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public final CompletableFuture<Void> registerCapability(RegistrationParams parameters) {
        registrations.add(parameters);
        return CompletableFuture.completedFuture(null);
    }
}
