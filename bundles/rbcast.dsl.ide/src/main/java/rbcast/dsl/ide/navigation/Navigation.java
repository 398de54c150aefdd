// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.navigation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.parser.IParseResult;

import rbcast.dsl.ide.text.Snapshot;
import rbcast.dsl.symbols.Occurrence;
import rbcast.dsl.symbols.Occurrence.Role;
import rbcast.dsl.symbols.Occurrences;
import rbcast.dsl.symbols.Symbol;

/** What bears the name at a place. A name means something in its own file only, so no other file takes part. */
public final class Navigation {

    private final Snapshot text;
    private final Optional<Occurrences> occurrences;
    private final Optional<Occurrence> here;

    private Navigation(Snapshot text, int offset) {
        this.text = text;
        this.occurrences = text.document().syntax().map(Occurrences::in);
        this.here = occurrences.flatMap(all -> all.at(offset));
    }

    /** Of the name at an offset. */
    public static Navigation at(Snapshot text, int offset) {
        return new Navigation(text, offset);
    }

    private List<Occurrence> all() {
        return here.map(found -> occurrences.orElseThrow().of(found.symbol())).orElse(List.of());
    }

    private Range range(Occurrence occurrence) {
        return text.lines().range(occurrence.offset(), occurrence.end());
    }

    private Location location(Occurrence occurrence) {
        return new Location(text.uri(), range(occurrence));
    }

    /** Where it is declared: a definition's name, a type's place in a {@code types} line or its first SEND. */
    public List<Location> definition() {
        return here.flatMap(found -> occurrences.orElseThrow().declaration(found.symbol())).map(this::location)
                .stream().toList();
    }

    /** Where it stands, with or without its declaration. */
    public List<Location> references(boolean withDeclaration) {
        Optional<Occurrence> declaration = here.flatMap(found -> occurrences.orElseThrow()
                .declaration(found.symbol()));
        return all().stream().filter(occurrence -> withDeclaration
                || !Optional.of(occurrence).equals(declaration)).map(this::location).toList();
    }

    /** Where it stands, and what is done with it there: a type is written by who sends it. */
    public List<DocumentHighlight> highlights() {
        return all().stream().map(occurrence -> new DocumentHighlight(range(occurrence), kind(occurrence.role())))
                .toList();
    }

    private static DocumentHighlightKind kind(Role role) {
        return switch (role) {
            case NAMED, SENT -> DocumentHighlightKind.Write;
            case AWAITED -> DocumentHighlightKind.Read;
            case MENTIONED -> DocumentHighlightKind.Text;
        };
    }

    /** What would be renamed; empty where nothing can be. */
    public Optional<PrepareRenameResult> renamed() {
        return here.map(found -> new PrepareRenameResult(range(found), found.symbol().name()));
    }

    /**
     * The change that gives it another name.
     *
     * @throws ResponseErrorException if there is nothing to rename, or it cannot be called so; says why
     */
    public WorkspaceEdit rename(String newName) {
        Symbol symbol = here.map(Occurrence::symbol).orElseThrow(() -> refused("there is no name to change here"));
        if (text.document().syntax().map(IParseResult::hasSyntaxErrors).orElse(true)) {
            throw refused("this text has syntax errors, so not every place can be found: mend them first");
        }
        occurrences.orElseThrow().objection(symbol, newName).ifPresent(objection -> {
            throw refused(objection);
        });
        List<TextEdit> edits = all().stream().map(occurrence -> new TextEdit(range(occurrence), newName)).toList();
        return new WorkspaceEdit(Map.of(text.uri(), edits));
    }

    private static ResponseErrorException refused(String why) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, why, null));
    }
}
