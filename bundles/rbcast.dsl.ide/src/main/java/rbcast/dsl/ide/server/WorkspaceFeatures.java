// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.google.gson.JsonNull;

import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
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
        session.reportSaved();
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters) {
        session.workspace().remove(parameters.getEvent().getRemoved());
        session.workspace().add(parameters.getEvent().getAdded());
        session.problems().rootsChanged(session.workspace());
        session.reportSaved();
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams parameters) {
        for (FileEvent event : parameters.getChanges()) {
            if (session.texts().of(event.getUri()).isEmpty()) {
                session.problems().closed(event.getUri(), session.workspace());
            }
        }
    }

    /** Clients either send their settings along, or only say that these are others now and want to be asked. */
    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams parameters) {
        Object sent = parameters.getSettings();
        if (sent != null && !(sent instanceof JsonNull)) {
            session.configure(Settings.of(sent));
        } else if (session.workspaceCan(can -> Boolean.TRUE.equals(can.getConfiguration()))) {
            ConfigurationItem item = new ConfigurationItem();
            item.setSection(Settings.SECTION);
            session.client().ifPresent(client -> client.configuration(new ConfigurationParams(List.of(item)))
                    .thenAccept(found -> session.configure(Settings.of(found.isEmpty() ? null : found.get(0)))));
        }
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
