// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

import rbcast.dsl.Fix;
import rbcast.dsl.Issue;
import rbcast.dsl.ide.text.Snapshot;

/** The fixes that the language knows for the problems at a place. */
public final class QuickFixes {

    private QuickFixes() {
    }

    /**
     * The fixes of all problems that a stretch touches, the likeliest of each first.
     *
     * @param shown the problem as the client shows it; empty for one that it does not show
     */
    public static List<CodeAction> of(Snapshot text, int begin, int end, Function<Issue, Optional<Diagnostic>> shown) {
        List<CodeAction> actions = new ArrayList<>();
        for (Issue issue : text.document().issues()) {
            int from = issue.position().offset();
            boolean touched = from <= end && begin <= from + issue.position().length();
            Optional<Diagnostic> diagnostic = touched ? shown.apply(issue) : Optional.empty();
            diagnostic.ifPresent(problem -> add(text, issue, problem, actions));
        }
        return actions;
    }

    private static void add(Snapshot text, Issue issue, Diagnostic problem, List<CodeAction> actions) {
        for (Fix fix : issue.fixes()) {
            CodeAction action = new CodeAction(fix.title());
            action.setKind(CodeActionKind.QuickFix);
            action.setDiagnostics(List.of(problem));
            action.setIsPreferred(issue.fixes().size() == 1);
            List<TextEdit> edits = fix.edits().stream().map(edit -> new TextEdit(
                    text.lines().range(edit.offset(), edit.offset() + edit.length()), edit.text())).toList();
            action.setEdit(new WorkspaceEdit(Map.of(text.uri(), edits)));
            actions.add(action);
        }
    }
}
