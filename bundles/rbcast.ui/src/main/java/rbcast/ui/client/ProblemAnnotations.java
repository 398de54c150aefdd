// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.client;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;

/** The problems of a text as annotations on it. Those that have not changed stay, so that nothing flickers. */
final class ProblemAnnotations {

    private final ServedText text;
    private final IAnnotationModel model;
    private List<Diagnostic> shown = List.of();

    ProblemAnnotations(ServedText text, IAnnotationModel model) {
        this.text = text;
        this.model = model;
    }

    /** What a user sees of a problem. */
    private record Look(String type, String message, int offset, int length) {
        static Look of(Problem problem, Position position) {
            return new Look(problem.getType(), problem.getText(), position.getOffset(), position.getLength());
        }
    }

    /** What is shown. */
    List<Diagnostic> shown() {
        return shown;
    }

    /** Shows these and no others. They are about the text as it is now. */
    void show(List<Diagnostic> diagnostics) {
        if (!(model instanceof IAnnotationModelExtension changeable)) {
            return;
        }
        shown = List.copyOf(diagnostics);
        Map<Look, Problem> gone = new HashMap<>();
        model.getAnnotationIterator().forEachRemaining(annotation -> {
            if (annotation instanceof Problem problem) {
                gone.put(Look.of(problem, model.getPosition(problem)), problem);
            }
        });
        Map<Annotation, Position> fresh = new LinkedHashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            int offset = text.offset(diagnostic.getRange().getStart());
            int length = text.offset(diagnostic.getRange().getEnd()) - offset;
            Position position = new Position(offset, length);
            Problem problem = new Problem(diagnostic);
            Problem same = gone.remove(Look.of(problem, position));
            if (same == null) {
                fresh.put(problem, position);
            } else {
                same.update(diagnostic);
            }
        }
        if (!gone.isEmpty() || !fresh.isEmpty()) {
            changeable.replaceAnnotations(gone.values().toArray(Annotation[]::new), fresh);
        }
        if (!fresh.isEmpty()) {
            askForFixes(diagnostics);
        }
    }

    private void askForFixes(List<Diagnostic> diagnostics) {
        CodeActionParams all = new CodeActionParams(text.identifier(), new Range(text.position(0),
                text.position(text.document().getLength())), new CodeActionContext(diagnostics));
        text.ask(server -> server.codeAction(all), actions -> markFixable(actions.stream()
                .filter(action -> action.isRight() && action.getRight().getDiagnostics() != null)
                .flatMap(action -> action.getRight().getDiagnostics().stream()).collect(Collectors.toSet())));
    }

    /** A problem that turns out to have a fix gets another icon, which it is drawn with when it is new. */
    private void markFixable(Set<Diagnostic> fixable) {
        Map<Annotation, Position> marked = new LinkedHashMap<>();
        Map<Annotation, Position> plain = new HashMap<>();
        model.getAnnotationIterator().forEachRemaining(annotation -> {
            if (annotation instanceof Problem problem && !problem.isQuickFixable()
                    && fixable.contains(problem.diagnostic())) {
                Position position = model.getPosition(problem);
                Problem same = new Problem(problem.diagnostic());
                same.setQuickFixable(true);
                plain.put(problem, position);
                marked.put(same, new Position(position.getOffset(), position.getLength()));
            }
        });
        if (!marked.isEmpty()) {
            ((IAnnotationModelExtension) model).replaceAnnotations(plain.keySet().toArray(Annotation[]::new), marked);
        }
    }
}
