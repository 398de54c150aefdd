// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.parser.IParseResult;

import rbcast.dsl.ast.Model;
import rbcast.dsl.ast.VerifyDefinition;
import rbcast.dsl.parsing.VerificationPieces;
import rbcast.dsl.parsing.VerificationPieces.Piece;
import rbcast.dsl.reading.PiecewiseReader;

/**
 * Reads a text whose syntax tree would be too large: a tree takes fifty times the memory of its text. The verifications
 * are parsed piece by piece, and of each piece only its meaning and its positions are kept. The document is the very
 * one that reading the text at once gives.
 */
final class LargeText {

    private final RBcastLanguage language;
    private final String text;
    private final Places places;
    private final List<Issue> issues = new ArrayList<>();

    private LargeText(RBcastLanguage language, String text, Places places) {
        this.language = language;
        this.text = text;
        this.places = places;
    }

    /**
     * Reads a text.
     *
     * @param size characters of a piece
     * @return empty if it has to be read at once: it has syntax errors, or it cannot be taken apart
     */
    static Optional<Document> read(RBcastLanguage language, String text, String fileName, int size) {
        TextLines lines = new TextLines(text);
        LargeText large = new LargeText(language, text, new Places(fileName, lines));
        return VerificationPieces.of(text, size).flatMap(large::read).map(contents ->
                Document.ofLarge(fileName, text, large.issues, contents, language));
    }

    private Optional<Contents> read(VerificationPieces parts) {
        Optional<Model> rest = model(parts.rest());
        if (rest.isEmpty() || rest.get().getDefinitions().stream().anyMatch(VerifyDefinition.class::isInstance)) {
            return Optional.empty();
        }
        PiecewiseReader reader = new PiecewiseReader(rest.get());
        keepIssues(reader, places);
        for (Piece piece : parts.pieces()) {
            Optional<Model> model = model(piece.text(text));
            if (model.isEmpty()
                    || !model.get().getDefinitions().stream().allMatch(VerifyDefinition.class::isInstance)) {
                return Optional.empty();
            }
            Places here = places.shiftedBy(piece.shift());
            reader.read(model.get(), piece.continues(), piece.open(), here::position);
            keepIssues(reader, here);
        }
        reader.finish();
        keepIssues(reader, places);
        return Optional.of(Contents.of(reader.algorithms(), reader.verifications(), reader.syntheses(),
                reader.campaigns(), places));
    }

    private void keepIssues(PiecewiseReader reader, Places here) {
        reader.takeProblems().forEach(problem -> issues.add(here.issue(problem)));
    }

    private Optional<Model> model(String part) {
        return language.read(part, parsed -> parsed).filter(parsed -> !parsed.hasSyntaxErrors())
                .map(IParseResult::getRootASTElement).filter(Model.class::isInstance).map(Model.class::cast);
    }
}
