// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.ide.problems;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

import rbcast.dsl.Fix;
import rbcast.dsl.Issue;
import rbcast.dsl.ide.text.Snapshot;

/**
 * What a diagnostic carries for tools: all that it takes to mend the problem, without the text being read again.
 * docs/editors.md describes its JSON.
 *
 * @param code the kind of the problem
 * @param about what stands in the text where the problem is: a name, a line
 * @param version the version of the text that the edits belong to; {@link Snapshot#ON_DISK} for a file that is not open
 * @param fixes the likeliest first; empty where only the author knows
 */
public record ProblemData(String code, String about, int version, List<ProposedFix> fixes) {

    private static final Gson GSON = new Gson();

    /**
     * A change of the text that mends the problem.
     *
     * @param title what it does, in the imperative
     */
    public record ProposedFix(String title, List<TextEdit> edits) {
        public ProposedFix {
            edits = edits == null ? List.of() : List.copyOf(edits);
        }
    }

    /** Clients may leave anything out: a fix without a title is none. */
    public ProblemData {
        fixes = fixes == null ? List.of()
                : fixes.stream().filter(fix -> fix != null && fix.title() != null).toList();
    }

    /** What is known about an issue of a text. */
    public static ProblemData of(Snapshot text, Issue issue) {
        int begin = issue.position().offset();
        int end = Math.min(text.text().length(), begin + issue.position().length());
        return new ProblemData(issue.code(), text.text().substring(begin, end), text.version(),
                issue.fixes().stream().map(fix -> proposed(text, fix)).toList());
    }

    private static ProposedFix proposed(Snapshot text, Fix fix) {
        return new ProposedFix(fix.title(), fix.edits().stream().map(edit -> new TextEdit(
                text.lines().range(edit.offset(), edit.offset() + edit.length()), edit.text())).toList());
    }

    /** What a client has sent back; empty if it is nothing of ours. */
    public static Optional<ProblemData> of(Diagnostic problem) {
        if (problem.getData() instanceof ProblemData data) {
            return Optional.of(data);
        }
        try {
            return problem.getData() instanceof JsonElement json
                    ? Optional.ofNullable(GSON.fromJson(json, ProblemData.class)) : Optional.empty();
        } catch (JsonParseException foreign) {
            return Optional.empty();
        }
    }

    /** The data as it travels. */
    public JsonElement toJson() {
        return GSON.toJsonTree(this);
    }

    /**
     * The fixes as actions of an editor.
     *
     * @param uri of the text
     * @param problem as the client shows it
     */
    public List<CodeAction> actions(String uri, Diagnostic problem) {
        List<CodeAction> actions = actions(uri);
        actions.forEach(action -> {
            action.setDiagnostics(List.of(problem));
            action.setIsPreferred(actions.size() == 1);
        });
        return actions;
    }

    /** The same for a problem that the client need not show. */
    public List<CodeAction> actions(String uri) {
        return fixes.stream().map(fix -> {
            CodeAction action = new CodeAction(fix.title());
            action.setKind(CodeActionKind.QuickFix);
            action.setEdit(new WorkspaceEdit(Map.of(uri, fix.edits())));
            return action;
        }).toList();
    }
}
