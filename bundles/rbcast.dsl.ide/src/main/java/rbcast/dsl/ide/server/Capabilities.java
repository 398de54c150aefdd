package rbcast.dsl.ide.server;

import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;

import rbcast.dsl.ide.completion.Completion;

/** What the server tells the client that it can do. */
final class Capabilities {

    private Capabilities() {
    }

    static ServerCapabilities of(Session session) {
        ServerCapabilities capabilities = new ServerCapabilities();
        addTexts(capabilities);
        addWriting(capabilities);
        addReading(capabilities);
        addWorkspace(capabilities, session);
        return capabilities;
    }

    private static void addTexts(ServerCapabilities capabilities) {
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        capabilities.setTextDocumentSync(sync);
    }

    private static void addWriting(ServerCapabilities capabilities) {
        capabilities.setCompletionProvider(new CompletionOptions(false, Completion.TRIGGERS));
    }

    private static void addReading(ServerCapabilities capabilities) {
        capabilities.setHoverProvider(true);
    }

    private static void addWorkspace(ServerCapabilities capabilities, Session session) {
        WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        capabilities.setWorkspace(new WorkspaceServerCapabilities(folders));
    }
}
