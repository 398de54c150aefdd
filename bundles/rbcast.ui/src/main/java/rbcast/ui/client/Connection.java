// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.client;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

import rbcast.dsl.ide.server.RBcastServer;
import rbcast.ui.language.LogBridge;
import rbcast.ui.settings.Preferences;
import rbcast.ui.verdicts.StoredVerdict;

/** The one language server of the workbench, in its process, and the texts that are open with it. */
public final class Connection {

    private static final Connection INSTANCE = new Connection();

    private final RBcastServer server = RBcastServer.create(new WorkbenchHost());
    private final Wire wire = new Wire(server.getTextDocumentService());
    private final Map<IDocument, ServedText> texts = new ConcurrentHashMap<>();

    private Connection() {
        LogBridge.install();
        server.connect(new Client());
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(Abilities.all());
        server.initialize(parameters);
        server.initialized(new InitializedParams());
        CompletableFuture.runAsync(StoredVerdict::restore).thenRun(server::refresh);
        FileBuffers.getTextFileBufferManager().addFileBufferListener(new ClosingBuffers(this::closed));
        FileBuffers.getTextFileBufferManager().addFileBufferListener(new FormatOnSave());
        Preferences.whenSeveritiesChange(this::refresh);
    }

    /** The one instance: extension points create their objects without arguments. */
    public static Connection get() {
        return INSTANCE;
    }

    /**
     * The text of a document, open with the server from the first time that the UI thread asks for it until the last
     * editor on its file closes.
     *
     * @return empty for a document that is no file's
     */
    public Optional<ServedText> text(IDocument document) {
        if (document == null) {
            return Optional.empty();
        }
        ServedText known = texts.get(document);
        return known == null && UserInterface.isHere() ? open(document) : Optional.ofNullable(known);
    }

    private Optional<ServedText> open(IDocument document) {
        ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
        if (buffer == null || buffer.getFileStore() == null) {
            return Optional.empty();
        }
        ServedText opened = new ServedText(name(buffer.getFileStore().toURI()), document, buffer.getAnnotationModel(),
                wire, server);
        texts.put(document, opened);
        return Optional.of(opened);
    }

    /** A file's URI as the server writes it. */
    private static String name(URI uri) {
        try {
            return Path.of(uri).toUri().toString();
        } catch (IllegalArgumentException | FileSystemNotFoundException noLocalFile) {
            return uri.toString();
        }
    }

    /** The text of a file of the workspace, if it is open in an editor. May be called from any thread. */
    public Optional<ServedText> shown(IFile file) {
        URI uri = file.getLocationURI();
        return uri == null ? Optional.empty()
                : texts.values().stream().filter(text -> text.uri().equals(name(uri))).findFirst();
    }

    private void closed(ITextFileBuffer buffer) {
        ServedText text = texts.remove(buffer.getDocument());
        if (text != null) {
            text.close();
        }
    }

    /** Verdicts or settings have changed: what depends on them is told anew. May be called from any thread. */
    public void refresh() {
        server.refresh();
    }

    private void tellOfVerdicts() {
        UserInterface.run(() -> texts.values().forEach(ServedText::verdictsChanged));
    }

    private final class Client implements LanguageClient {
        @Override
        public void publishDiagnostics(PublishDiagnosticsParams report) {
            UserInterface.run(() -> texts.values().stream().filter(text -> text.uri().equals(report.getUri()))
                    .forEach(text -> text.read(report)));
        }

        @Override
        public CompletableFuture<Void> refreshCodeLenses() {
            tellOfVerdicts();
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<Void> refreshInlayHints() {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void telemetryEvent(Object event) {
            // the server sends none
        }

        @Override
        public void showMessage(MessageParams message) {
            logMessage(message);
        }

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
            logMessage(request);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void logMessage(MessageParams message) {
            if (message.getType() == MessageType.Error) {
                ILog.get().error(message.getMessage());
            } else {
                ILog.get().info(message.getMessage());
            }
        }
    }
}
