// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

import rbcast.dsl.ide.structure.Outline;

/** What a client tells and asks about all texts together. */
public final class WorkspaceFeatures implements WorkspaceService {

    private static final String WATCH = "workspace/didChangeWatchedFiles";

    private final Session session;

    WorkspaceFeatures(Session session) {
        this.session = session;
    }

    /** The client is ready: files below its roots are read, and watched from now on. */
    void start() {
        if (session.workspaceCan(can -> can.getDidChangeWatchedFiles() != null
                && Boolean.TRUE.equals(can.getDidChangeWatchedFiles().getDynamicRegistration()))) {
            FileSystemWatcher watcher = new FileSystemWatcher(Either.forLeft("**/*.rbcast"));
            session.client().ifPresent(client -> client.registerCapability(new RegistrationParams(List.of(
                    new Registration("rbcast-files", WATCH,
                            new DidChangeWatchedFilesRegistrationOptions(List.of(watcher)))))));
        }
        reportAll();
    }

    private void reportAll() {
        session.requests().background().execute(() -> session.workspace().all().forEach(text -> {
            if (session.texts().of(text.uri()).isEmpty()) {
                session.problems().report(text);
            }
        }));
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters) {
        session.workspace().remove(parameters.getEvent().getRemoved());
        session.workspace().add(parameters.getEvent().getAdded());
        reportAll();
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams parameters) {
        for (FileEvent event : parameters.getChanges()) {
            if (session.texts().of(event.getUri()).isEmpty()) {
                session.problems().closed(event.getUri(), session.workspace());
            }
        }
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams parameters) {
        session.configure(Settings.of(parameters.getSettings()));
    }

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
            WorkspaceSymbolParams parameters) {
        return session.requests().fromAll(() -> Either.forRight(session.workspace().all().stream()
                .flatMap(text -> Outline.find(text, parameters.getQuery()).stream()).toList()));
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams parameters) {
        return session.commands().execute(parameters);
    }
}
