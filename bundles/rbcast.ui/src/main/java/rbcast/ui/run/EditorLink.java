// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.texteditor.ITextEditor;

import rbcast.algorithm.ActionSite;
import rbcast.algorithm.Algorithm;
import rbcast.algorithm.trace.Moment;
import rbcast.dsl.Document;
import rbcast.tasks.scenario.ScenarioRun;
import rbcast.tasks.trace.SourceLines;
import rbcast.ui.client.Connection;
import rbcast.ui.client.ServedText;
import rbcast.ui.client.UserInterface;
import rbcast.ui.results.SourcePlace;

/**
 * Between a run and the text of its algorithm: an event shows the action that it comes from, and the action at the
 * cursor marks what it has done. Where the text has moved since, so do the lines; an algorithm that has become another
 * one has nothing to do with the run any more.
 */
final class EditorLink implements RunControl.Listener, ISelectionListener {

    private final RunControl control;
    private final IWorkbenchPage page;
    private Optional<Moment> followed = Optional.empty();
    private boolean on = true;

    EditorLink(RunControl control, IWorkbenchPage page) {
        this.control = control;
        this.page = page;
        control.addListener(this);
        page.addPostSelectionListener(this);
    }

    void dispose() {
        page.removePostSelectionListener(this);
    }

    /** Whether an editor that is in sight follows every step. */
    boolean isOn() {
        return on;
    }

    void set(boolean follow) {
        on = follow;
    }

    @Override
    public void shown() {
        followed = Optional.empty();
    }

    @Override
    public void moved() {
        Optional<Moment> now = control.current();
        if (on && !now.equals(followed)) {
            followed = now;
            now.flatMap(Moment::site).ifPresent(site -> inSight().ifPresent(editor -> select(editor, site)));
        }
    }

    /** Opens the text at the action that has done what happened last, if one has. */
    void open(boolean activate) {
        Optional<ActionSite> site = control.current().flatMap(Moment::site);
        if (site.isPresent() && control.run().isPresent()) {
            try {
                if (control.run().get().source().open(page, activate) instanceof ITextEditor editor) {
                    select(editor, site.get());
                }
            } catch (PartInitException gone) {
                ILog.get().info(control.run().get().source().name() + " cannot be shown.", gone);
            }
        }
    }

    /** The editor with the text, where it can be seen. */
    private Optional<ITextEditor> inSight() {
        for (IEditorReference reference : page.getEditorReferences()) {
            IEditorPart part = reference.getEditor(false);
            if (part instanceof ITextEditor editor && page.isPartVisible(part) && shows(editor)) {
                return Optional.of(editor);
            }
        }
        return Optional.empty();
    }

    private boolean shows(ITextEditor editor) {
        return control.run().map(ShownRun::source)
                .flatMap(source -> SourcePlace.shownIn(editor.getEditorInput()).filter(source::equals)).isPresent();
    }

    private void select(ITextEditor editor, ActionSite site) {
        ShownRun run = control.run().orElseThrow();
        Optional<ServedText> text = served(editor);
        UserInterface.later(() -> lines(text, run).of(site), line -> {
            if (line.isPresent() && control.current().flatMap(Moment::site).filter(site::equals).isPresent()) {
                SourcePlace.select(editor, line.getAsInt());
            }
        });
    }

    private static Optional<ServedText> served(ITextEditor editor) {
        return editor.getDocumentProvider() == null ? Optional.empty()
                : Connection.get().text(editor.getDocumentProvider().getDocument(editor.getEditorInput()));
    }

    /** Where the actions stand now. */
    private static SourceLines lines(Optional<ServedText> text, ShownRun run) {
        if (text.isEmpty()) {
            return run.lines();
        }
        Algorithm algorithm = run.trace().algorithm();
        Optional<Document> read = text.get().read();
        boolean same = read.flatMap(document -> document.algorithm(algorithm.name()))
                .filter(now -> now.withDocumentation("").equals(algorithm.withDocumentation(""))).isPresent();
        return same ? ScenarioRun.lines(read.get(), algorithm) : SourceLines.UNKNOWN;
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        if (part instanceof ITextEditor editor && selection instanceof ITextSelection place && shows(editor)) {
            ShownRun run = control.run().orElseThrow();
            Optional<ServedText> text = served(editor);
            int line = place.getStartLine() + 1;
            UserInterface.later(() -> {
                SourceLines lines = lines(text, run);
                return run.trace().algorithm().sites().stream()
                        .filter(site -> lines.of(site).equals(OptionalInt.of(line))).findFirst();
            }, control::mark);
        }
    }
}
