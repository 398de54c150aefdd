// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.services.LanguageClient;

/** What the parts of a server share: the client and what it can do, the texts, the settings, the host. */
final class Session {

    private final Host host;
    private final Texts texts = new Texts();
    private final Workspace workspace = new Workspace(texts);
    private final Requests requests = new Requests(texts);
    private final ProblemReports problems;
    private final Commands commands = new Commands(this);
    private volatile LanguageClient client;
    private volatile ClientCapabilities capabilities = new ClientCapabilities();
    private volatile Settings settings = Settings.DEFAULT;

    Session(Host host) {
        this.host = host;
        this.problems = new ProblemReports(texts, requests, host, this::settings, this::publish);
    }

    void connect(LanguageClient connected) {
        client = connected;
    }

    void initialize(ClientCapabilities ofClient, Settings initial) {
        capabilities = ofClient;
        settings = initial;
    }

    void configure(Settings changed) {
        settings = changed;
        reportSaved();
        refresh();
    }

    /** Says what is wrong with the files that are not open. */
    void reportSaved() {
        requests.background().execute(() -> workspace.all().stream()
                .filter(text -> texts.of(text.uri()).isEmpty()).forEach(problems::report));
    }

    private void publish(PublishDiagnosticsParams diagnostics) {
        client().ifPresent(connected -> connected.publishDiagnostics(diagnostics));
    }

    /** Brings what depends on more than the text up to date: reports it, or asks the client to ask again. */
    void refresh() {
        texts.all().forEach(problems::changed);
        client().ifPresent(connected -> {
            if (workspaceCan(can -> can.getCodeLens() != null
                    && Boolean.TRUE.equals(can.getCodeLens().getRefreshSupport()))) {
                connected.refreshCodeLenses();
            }
            if (workspaceCan(can -> can.getInlayHint() != null
                    && Boolean.TRUE.equals(can.getInlayHint().getRefreshSupport()))) {
                connected.refreshInlayHints();
            }
        });
    }

    Optional<LanguageClient> client() {
        return Optional.ofNullable(client);
    }

    /** Whether the client says that it can do something with texts. */
    boolean can(Predicate<TextDocumentClientCapabilities> ability) {
        return capabilities.getTextDocument() != null && ability.test(capabilities.getTextDocument());
    }

    /** Whether the client says that it can do something with the workspace. */
    boolean workspaceCan(Predicate<WorkspaceClientCapabilities> ability) {
        return capabilities.getWorkspace() != null && ability.test(capabilities.getWorkspace());
    }

    /** Whether the client shows the progress of work that the server begins. */
    boolean showsProgress() {
        return capabilities.getWindow() != null
                && Boolean.TRUE.equals(capabilities.getWindow().getWorkDoneProgress());
    }

    Host host() {
        return host;
    }

    Texts texts() {
        return texts;
    }

    Workspace workspace() {
        return workspace;
    }

    Requests requests() {
        return requests;
    }

    ProblemReports problems() {
        return problems;
    }

    Commands commands() {
        return commands;
    }

    Settings settings() {
        return settings;
    }

    void shutdown() {
        commands.cancelAll();
        requests.shutdown();
    }
}
