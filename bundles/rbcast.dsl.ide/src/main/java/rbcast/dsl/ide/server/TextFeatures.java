// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.CompletionTriggerKind;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;

import rbcast.dsl.ide.actions.MissingVerification;
import rbcast.dsl.ide.actions.QuickFixes;
import rbcast.dsl.ide.completion.Completion;
import rbcast.dsl.ide.formatting.Formatting;
import rbcast.dsl.ide.hover.Hovers;
import rbcast.dsl.ide.lens.Hints;
import rbcast.dsl.ide.lens.Lenses;
import rbcast.dsl.ide.navigation.Navigation;
import rbcast.dsl.ide.structure.Folds;
import rbcast.dsl.ide.structure.Outline;
import rbcast.dsl.ide.structure.Selections;
import rbcast.dsl.ide.structure.Tokens;

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

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams parameters) {
        boolean nested = session.can(texts -> texts.getDocumentSymbol() != null
                && Boolean.TRUE.equals(texts.getDocumentSymbol().getHierarchicalDocumentSymbolSupport()));
        return session.requests().fromMeaning(parameters.getTextDocument().getUri(), List.of(), text -> nested
                ? Outline.of(text, session.host().verdicts()).stream()
                        .map(Either::<SymbolInformation, DocumentSymbol>forRight).toList()
                : Outline.flat(text, session.host().verdicts()).stream()
                        .map(Either::<SymbolInformation, DocumentSymbol>forLeft).toList());
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams parameters) {
        return session.requests().fromWords(parameters.getTextDocument().getUri(), List.of(), Folds::of);
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams parameters) {
        return session.requests().fromMeaning(parameters.getTextDocument().getUri(), List.of(), text ->
                Selections.of(text, parameters.getPositions()));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams parameters) {
        return session.requests().fromMeaning(parameters.getTextDocument().getUri(), new SemanticTokens(List.of()),
                text -> new SemanticTokens(Tokens.of(text, 0, text.text().length())));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams parameters) {
        Range range = parameters.getRange();
        return session.requests().fromMeaning(parameters.getTextDocument().getUri(), new SemanticTokens(List.of()),
                text -> new SemanticTokens(Tokens.of(text, text.lines().offset(range.getStart()),
                        text.lines().offset(range.getEnd()))));
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams parameters) {
        return session.requests().fromMeaning(parameters.getTextDocument().getUri(), List.of(), text ->
                Lenses.of(text, session.host()));
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams parameters) {
        Range range = parameters.getRange();
        return session.requests().fromMeaning(parameters.getTextDocument().getUri(), List.of(), text ->
                session.settings().hints() ? Hints.of(text, text.lines().offset(range.getStart()),
                        text.lines().offset(range.getEnd())) : List.of());
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams parameters) {
        List<String> only = parameters.getContext().getOnly();
        if (only != null && only.stream().noneMatch(CodeActionKind.QuickFix::startsWith)) {
            return CompletableFuture.completedFuture(List.of());
        }
        Range range = parameters.getRange();
        return session.requests().fromMeaning(parameters.getTextDocument().getUri(), List.of(), text -> {
            List<CodeAction> actions = new ArrayList<>(QuickFixes.of(text, range,
                    parameters.getContext().getDiagnostics(), () -> session.problems().of(text)));
            MissingVerification.at(text, text.lines().offset(range.getStart())).filter(action -> actions.stream()
                    .noneMatch(known -> known.getTitle().equals(action.getTitle()))).ifPresent(actions::add);
            return actions.stream().map(Either::<Command, CodeAction>forRight).toList();
        });
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams parameters) {
        return named(parameters, Either.forLeft(List.of()), name -> Either.forLeft(name.definition()));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams parameters) {
        return named(parameters, List.of(), name -> name.references(parameters.getContext().isIncludeDeclaration()));
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams parameters) {
        return named(parameters, List.of(), Navigation::highlights);
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams parameters) {
        return named(parameters, null, name -> name.renamed()
                .map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond).orElse(null));
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams parameters) {
        return named(parameters, null, name -> name.rename(parameters.getNewName()));
    }

    private <T> CompletableFuture<T> named(TextDocumentPositionParams place, T otherwise,
            Function<Navigation, T> feature) {
        return session.requests().fromMeaning(place.getTextDocument().getUri(), otherwise, text ->
                feature.apply(Navigation.at(text, text.lines().offset(place.getPosition()))));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams parameters) {
        return session.requests().fromMeaning(parameters.getTextDocument().getUri(), List.of(), Formatting::of);
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams parameters) {
        return session.requests().fromMeaning(parameters.getTextDocument().getUri(), List.of(), text ->
                Formatting.of(text, parameters.getRange()));
    }
}
