// SPDX-License-Identifier: EPL-2.0
package rbcast.benchmarks;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.services.LanguageClient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import rbcast.dsl.ide.server.Host;
import rbcast.dsl.ide.server.RBcastServer;

/** How long an editor waits for its language server after a key, from the key to the answer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 4, time = 10)
@Fork(1)
public class EditorBenchmark implements LanguageClient {

    private static final String URI = "file:///typed.rbcast";
    private static final TextDocumentIdentifier DOCUMENT = new TextDocumentIdentifier(URI);
    private static final String ALGORITHM = """
            algorithm A%d {
                when RB-Broadcast(m) do:
                    SEND to all(<init, m>) if true and not already sent;
                    STOP if true;
                when receive(<t, m>) do:
                    DELIVER(m) if received (<init, m>) from F + 1 distinct parties and not already delivered;
                    STOP if true;
            }
            verify A%d {
                crash with N = 3, F = 1;
                byzantine with N = 4, F = 1;
            }
            """;
    private static final int LINES_OF_ALGORITHM = 12;
    private static final int LINE_OF_DELIVER = 5;
    private static final int BEHIND_FROM = "        DELIVER(m) if received (<init, m>) from ".length();

    /** Lines of the text. */
    @Param({"300", "10800"})
    public int lines;

    private final BlockingQueue<PublishDiagnosticsParams> reports = new LinkedBlockingQueue<>();
    private RBcastServer server;
    private int line;
    private int version;
    private boolean typed;

    /** Opens the text. */
    @Setup
    public void open() throws InterruptedException, ExecutionException {
        server = RBcastServer.create(Host.EDITING_ONLY);
        server.connect(this);
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(new ClientCapabilities());
        server.initialize(parameters).get();
        StringBuilder text = new StringBuilder();
        int algorithms = lines / LINES_OF_ALGORITHM;
        for (int number = 0; number < algorithms; number++) {
            text.append(ALGORITHM.formatted(number, number));
        }
        line = algorithms / 2 * LINES_OF_ALGORITHM + LINE_OF_DELIVER;
        version = 1;
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(
                new TextDocumentItem(URI, "rbcast", version, text.toString())));
        reported();
    }

    /** Ends the server's threads. */
    @TearDown
    public void close() {
        server.shutdown();
    }

    /** Types a sign in the middle of the text, or takes it away again. */
    private void key() {
        Position place = new Position(line, BEHIND_FROM);
        Position end = new Position(line, BEHIND_FROM + (typed ? 1 : 0));
        server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(URI, ++version),
                List.of(new TextDocumentContentChangeEvent(new Range(place, end), typed ? "" : "2"))));
        typed = !typed;
    }

    private List<Diagnostic> reported() throws InterruptedException {
        PublishDiagnosticsParams report = reports.take();
        while (report.getVersion() != version) {
            report = reports.take();
        }
        return report.getDiagnostics();
    }

    /** The problems of the text after a key; large texts wait for a quarter of a second whether another key comes. */
    @Benchmark
    public Object diagnostics() throws InterruptedException {
        key();
        return reported();
    }

    /** The proposals for a threshold, right after a key. */
    @Benchmark
    public Object completion() throws InterruptedException, ExecutionException {
        key();
        return server.getTextDocumentService().completion(
                new CompletionParams(DOCUMENT, new Position(line, BEHIND_FROM))).get();
    }

    /** What is said about a threshold, right after a key: the text has to be read for that. */
    @Benchmark
    public Object hover() throws InterruptedException, ExecutionException {
        key();
        return server.getTextDocumentService().hover(
                new HoverParams(DOCUMENT, new Position(line, BEHIND_FROM))).get();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams report) {
        reports.add(report);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void showMessage(MessageParams message) {
        throw new IllegalStateException(message.getMessage());
    }

    @Override
    public void logMessage(MessageParams message) {
        throw new IllegalStateException(message.getMessage());
    }

    @Override
    public void telemetryEvent(Object event) {
        throw new IllegalStateException("the server sends no telemetry");
    }
}
