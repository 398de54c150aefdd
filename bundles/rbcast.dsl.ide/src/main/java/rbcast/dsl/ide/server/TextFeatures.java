package rbcast.dsl.ide.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.CompletionTriggerKind;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

import rbcast.dsl.ide.completion.Completion;
import rbcast.dsl.ide.hover.Hovers;

/** What a client asks about a text. */
public final class TextFeatures implements TextDocumentService {

    private final Session session;

    TextFeatures(Session session) {
        this.session = session;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams parameters) {
        TextDocumentItem item = parameters.getTextDocument();
        session.problems().changed(session.texts().open(item.getUri(), item.getVersion(), item.getText()));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams parameters) {
        session.texts().change(parameters.getTextDocument().getUri(), parameters.getTextDocument().getVersion(),
                parameters.getContentChanges()).ifPresent(session.problems()::changed);
    }

    @Override
    public void didClose(DidCloseTextDocumentParams parameters) {
        String uri = parameters.getTextDocument().getUri();
        session.texts().close(uri);
        session.problems().closed(uri, session.workspace());
    }

    @Override
    public void didSave(DidSaveTextDocumentParams parameters) {
        // the open text is what counts, saved or not
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams parameters) {
        boolean typed = parameters.getContext() != null
                && parameters.getContext().getTriggerKind() == CompletionTriggerKind.TriggerCharacter;
        boolean snippets = session.can(texts -> texts.getCompletion() != null
                && texts.getCompletion().getCompletionItem() != null
                && Boolean.TRUE.equals(texts.getCompletion().getCompletionItem().getSnippetSupport()));
        return session.requests().fromWords(parameters.getTextDocument().getUri(), Either.forLeft(List.of()),
                text -> Either.forLeft(Completion.at(text, text.lines().offset(parameters.getPosition()), typed,
                        snippets)));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams parameters) {
        return session.requests().fromMeaning(parameters.getTextDocument().getUri(), null, text ->
                Hovers.at(text, text.lines().offset(parameters.getPosition()), session.host().verdicts()).orElse(null));
    }
}
