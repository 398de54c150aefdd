// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;

import rbcast.dsl.Document;

/**
 * The language server of RBcast: the same object serves an editor over standard input and output and the workbench in
 * its own process. It needs no registry, no injector and no OSGi.
 *
 * <p>Texts are kept as immutable versions. A change makes a new one, which takes no longer than copying the text, and
 * every request is answered for one version; so nothing is locked, and a slow answer delays no other.
 */
public final class RBcastServer implements LanguageServer, LanguageClientAware {

    private final Host host;
    private final Session session;
    private final TextFeatures textFeatures;
    private final WorkspaceFeatures workspaceFeatures;
    private volatile boolean shutDown;

    private RBcastServer(Host host) {
        this.host = host;
        this.session = new Session(host);
        this.textFeatures = new TextFeatures(session);
        this.workspaceFeatures = new WorkspaceFeatures(session);
    }

    /**
     * A server of its own: with its own texts, threads and settings. It has to be connected to a client before it is
     * initialized.
     *
     * @param host the program around it, which runs verifications and knows their verdicts
     */
    public static RBcastServer create(Host host) {
        return new RBcastServer(Objects.requireNonNull(host));
    }

    @Override
    public void connect(LanguageClient client) {
        session.connect(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
        ClientCapabilities capabilities = parameters.getCapabilities();
        session.initialize(capabilities == null ? new ClientCapabilities() : capabilities,
                Settings.of(parameters.getInitializationOptions()));
        session.workspace().add(roots(parameters));
        InitializeResult result = new InitializeResult(Capabilities.of(session));
        result.setServerInfo(new ServerInfo("RBcast"));
        return CompletableFuture.completedFuture(result);
    }

    /** The folders, or the one root of clients that know of no more. */
    @SuppressWarnings("deprecation")
    private static List<WorkspaceFolder> roots(InitializeParams parameters) {
        if (parameters.getWorkspaceFolders() != null) {
            return parameters.getWorkspaceFolders();
        }
        return parameters.getRootUri() == null ? List.of()
                : List.of(new WorkspaceFolder(parameters.getRootUri(), parameters.getRootUri()));
    }

    @Override
    public void initialized(InitializedParams parameters) {
        workspaceFeatures.start();
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        session.shutdown();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        session.shutdown();
        host.exit(shutDown);
    }

    /** Brings code lenses and hints up to date, for instance when the host knows new verdicts. */
    public void refresh() {
        session.refresh();
    }

    /**
     * What the newest version of an open text says, for a host in the same process: it is read once for everybody.
     * Empty if the text is not open; refused, like any question, if it changes before its turn comes.
     */
    public CompletableFuture<Optional<Document>> document(String uri) {
        return session.requests().fromMeaning(uri, Optional.empty(), text -> Optional.of(text.document()));
    }

    @Override
    public void cancelProgress(WorkDoneProgressCancelParams parameters) {
        session.commands().cancel(parameters.getToken());
    }

    @Override
    public void setTrace(SetTraceParams parameters) {
        // the server has nothing to trace
    }

    @Override
    public TextFeatures getTextDocumentService() {
        return textFeatures;
    }

    @Override
    public WorkspaceFeatures getWorkspaceService() {
        return workspaceFeatures;
    }
}
