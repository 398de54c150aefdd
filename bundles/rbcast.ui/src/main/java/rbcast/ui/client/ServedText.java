// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.client;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;

import rbcast.dsl.Document;
import rbcast.dsl.ide.server.RBcastServer;

/** A document that is open with the language server. It changes in the UI thread; questions may come from any. */
public final class ServedText {

    /** Longer nobody who works in the background waits for an answer, nor anybody whom the user watches. */
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int IMPATIENCE_MILLIS = 150;

    private static final String LANGUAGE = "rbcast";

    /** Is told, in the UI thread, what happens to a text. */
    public interface Listener {

        /** The server has read the text as it is now: whatever depends on its meaning can be asked for at once. */
        void wasRead();

        /** What is known about the text's algorithms has changed, without any change of the text. */
        default void verdictsChanged() {
            // for most this makes no difference
        }
    }

    private final String uri;
    private final IDocument document;
    private final Wire wire;
    private final RBcastServer server;
    private final ProblemAnnotations problems;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final IDocumentListener changes = new Changes();
    private volatile int version = 1;
    private volatile int readVersion;
    private volatile boolean open = true;

    ServedText(String uri, IDocument document, IAnnotationModel annotations, Wire wire, RBcastServer server) {
        this.uri = uri;
        this.server = server;
        this.document = document;
        this.wire = wire;
        this.problems = new ProblemAnnotations(this, annotations);
        String text = document.get();
        wire.tell(texts -> texts.didOpen(new DidOpenTextDocumentParams(
                new TextDocumentItem(uri, LANGUAGE, 1, text))));
        document.addDocumentListener(changes);
    }

    /** Tells the server of every change. */
    private final class Changes implements IDocumentListener {
        private Optional<Range> replaced;

        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            replaced = range(event.getOffset(), event.getOffset() + event.getLength());
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            String text = event.getText() == null ? "" : event.getText();
            TextDocumentContentChangeEvent change = replaced
                    .map(range -> new TextDocumentContentChangeEvent(range, text))
                    .orElseGet(() -> new TextDocumentContentChangeEvent(document.get()));
            int changed = version + 1;
            version = changed;
            wire.tell(server -> server.didChange(new DidChangeTextDocumentParams(
                    new VersionedTextDocumentIdentifier(uri, changed), List.of(change))));
        }
    }

    void close() {
        open = false;
        document.removeDocumentListener(changes);
        wire.tell(server -> server.didClose(new DidCloseTextDocumentParams(identifier())));
    }

    /** What the server calls the text. */
    public String uri() {
        return uri;
    }

    public TextDocumentIdentifier identifier() {
        return new TextDocumentIdentifier(uri);
    }

    public IDocument document() {
        return document;
    }

    /** Number of the text's present version; it grows with every change. */
    public int version() {
        return version;
    }

    /** Whether the server has read the text as it is now. */
    public boolean isRead() {
        return readVersion == version;
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** What is wrong with the text, as the server has last told; in the UI thread. */
    public List<Diagnostic> problems() {
        return problems.shown();
    }

    /** The server has read a version; in the UI thread. */
    void read(PublishDiagnosticsParams report) {
        if (open && report.getVersion() != null && report.getVersion() == version) {
            readVersion = version;
            problems.show(report.getDiagnostics());
            // one that fails must not keep the others from hearing
            listeners.forEach(listener -> SafeRunner.run(listener::wasRead));
        }
    }

    void verdictsChanged() {
        listeners.forEach(listener -> SafeRunner.run(listener::verdictsChanged));
    }

    /** What the text says now, read once for all who ask; empty if it keeps changing. Not for the UI thread. */
    public Optional<Document> read() {
        int asked = version;
        Optional<Document> read = await(any -> server.document(uri)).flatMap(document -> document);
        return read.isPresent() || asked == version ? read : read();
    }

    /** Asks about the text as it is now. */
    public <T> CompletableFuture<T> ask(Function<TextDocumentService, CompletableFuture<T>> question) {
        return wire.ask(question);
    }

    /** Asks about the text as it is now; the answer comes to the UI thread, or nowhere if the text has moved on. */
    public <T> void ask(Function<TextDocumentService, CompletableFuture<T>> question, Consumer<T> use) {
        ask(question, use, failure -> Failures.log(uri, failure));
    }

    /** The same, with something to do in the UI thread when the server refuses, whatever has become of the text. */
    public <T> void ask(Function<TextDocumentService, CompletableFuture<T>> question, Consumer<T> use,
            Consumer<Throwable> refused) {
        int asked = version;
        ask(question).whenComplete((answer, failure) -> UserInterface.run(() -> {
            if (failure != null) {
                refused.accept(Failures.cause(failure));
            } else if (open && asked == version) {
                use.accept(answer);
            }
        }));
    }

    /** Asks and waits: as long as it takes outside the UI thread, for a moment in it. Empty if there is no answer. */
    public <T> Optional<T> await(Function<TextDocumentService, CompletableFuture<T>> question) {
        CompletableFuture<T> answer = ask(question);
        try {
            return Optional.ofNullable(answer.get(UserInterface.isHere() ? IMPATIENCE_MILLIS : PATIENCE_MILLIS,
                    TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException late) {
            answer.cancel(true);
            return Optional.empty();
        } catch (ExecutionException failure) {
            Failures.log(uri, failure);
            return Optional.empty();
        }
    }

    /** The position of an offset, as the protocol counts; an offset outside the text is moved into it. */
    public Position position(int offset) {
        try {
            int inside = Math.max(0, Math.min(offset, document.getLength()));
            int line = document.getLineOfOffset(inside);
            return new Position(line, inside - document.getLineOffset(line));
        } catch (BadLocationException changing) {
            return new Position(0, 0);
        }
    }

    /** The stretch between two offsets; empty if it begins or ends inside a line break, where no position is. */
    private Optional<Range> range(int begin, int end) {
        Position from = position(begin);
        Position to = position(end);
        return offset(from) == begin && offset(to) == end ? Optional.of(new Range(from, to)) : Optional.empty();
    }

    /** The offset of a position; one behind the end of its line means that end. */
    public int offset(Position position) {
        try {
            if (position.getLine() >= document.getNumberOfLines()) {
                return document.getLength();
            }
            IRegion line = document.getLineInformation(position.getLine());
            return line.getOffset() + Math.min(position.getCharacter(), line.getLength());
        } catch (BadLocationException changing) {
            return document.getLength();
        }
    }
}
