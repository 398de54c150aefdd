// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.util.List;

import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;

import rbcast.dsl.ide.completion.Completion;
import rbcast.dsl.ide.structure.TokenKind;

/** What the server tells the client that it can do. */
final class Capabilities {

    private Capabilities() {
    }

    static ServerCapabilities of(Session session) {
        ServerCapabilities capabilities = new ServerCapabilities();
        addTexts(capabilities);
        addWriting(capabilities);
        addReading(capabilities);
        addNavigation(capabilities, session);
        addWorkspace(capabilities);
        capabilities.setExecuteCommandProvider(new ExecuteCommandOptions(session.commands().names()));
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
        capabilities.setDocumentFormattingProvider(true);
        capabilities.setDocumentRangeFormattingProvider(true);
        capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    }

    private static void addReading(ServerCapabilities capabilities) {
        capabilities.setHoverProvider(true);
        capabilities.setDocumentSymbolProvider(true);
        capabilities.setWorkspaceSymbolProvider(true);
        capabilities.setFoldingRangeProvider(true);
        capabilities.setSelectionRangeProvider(true);
        SemanticTokensWithRegistrationOptions tokens = new SemanticTokensWithRegistrationOptions(TokenKind.legend());
        tokens.setFull(true);
        tokens.setRange(true);
        capabilities.setSemanticTokensProvider(tokens);
        capabilities.setCodeLensProvider(new CodeLensOptions(false));
        capabilities.setInlayHintProvider(true);
    }

    private static void addNavigation(ServerCapabilities capabilities, Session session) {
        capabilities.setDefinitionProvider(true);
        capabilities.setReferencesProvider(true);
        capabilities.setDocumentHighlightProvider(true);
        if (session.can(texts -> texts.getRename() != null
                && Boolean.TRUE.equals(texts.getRename().getPrepareSupport()))) {
            capabilities.setRenameProvider(new RenameOptions(true));
        } else {
            capabilities.setRenameProvider(true);
        }
    }

    private static void addWorkspace(ServerCapabilities capabilities) {
        WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        capabilities.setWorkspace(new WorkspaceServerCapabilities(folders));
    }
}
