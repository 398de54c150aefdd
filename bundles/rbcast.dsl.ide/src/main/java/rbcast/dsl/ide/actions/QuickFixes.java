// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

import rbcast.dsl.ide.problems.ProblemData;
import rbcast.dsl.ide.text.Snapshot;

/** The fixes that are known for the problems at a place. */
public final class QuickFixes {

    private QuickFixes() {
    }

    /**
     * The fixes of all problems that a stretch touches, the likeliest of each first. They are in the data that comes
     * with the problems; nothing is read to find them.
     *
     * @param shown problems of this text as the client shows them; those of other versions are passed over
     * @param found asked for what the server finds in this version, when the client does not say what it shows
     */
    public static List<CodeAction> of(Snapshot text, Range stretch, List<Diagnostic> shown,
            Supplier<List<Diagnostic>> found) {
        boolean said = shown.stream().anyMatch(problem -> data(text, problem).isPresent());
        List<CodeAction> actions = new ArrayList<>();
        for (Diagnostic problem : said ? shown : found.get()) {
            if (touch(problem.getRange(), stretch)) {
                data(text, problem).ifPresent(data -> actions.addAll(data.actions(text.uri(), problem)));
            }
        }
        return actions;
    }

    private static Optional<ProblemData> data(Snapshot text, Diagnostic problem) {
        return ProblemData.of(problem).filter(data -> data.version() == text.version());
    }

    private static boolean touch(Range one, Range other) {
        return !isBefore(one.getEnd(), other.getStart()) && !isBefore(other.getEnd(), one.getStart());
    }

    private static boolean isBefore(Position one, Position other) {
        return one.getLine() < other.getLine()
                || one.getLine() == other.getLine() && one.getCharacter() < other.getCharacter();
    }
}
