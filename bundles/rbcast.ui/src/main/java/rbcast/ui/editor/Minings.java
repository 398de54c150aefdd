// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.IViewportListener;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineContentCodeMining;
import org.eclipse.jface.text.codemining.LineEndCodeMining;
import org.eclipse.jface.text.source.ISourceViewerExtension5;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

import rbcast.dsl.ide.lens.Lenses;
import rbcast.ui.client.Connection;
import rbcast.ui.client.Failures;
import rbcast.ui.client.Newest;
import rbcast.ui.client.ServedText;
import rbcast.ui.client.UserInterface;
import rbcast.ui.editor.LineLabels.Label;

/**
 * Shows figures, verdicts and what can be run behind the lines that they are about, and the values of thresholds behind
 * these, or behind their lines where a text is long. No line grows or moves by it: the marks beside the text stay where
 * its lines are.
 */
public final class Minings extends AbstractCodeMiningProvider implements ServedText.Listener, IViewportListener {

    private static final String BETWEEN = "   ";
    private static final String RUN = "\u25b8 ";

    private static final String ONLY = "rbcast.ui.only";
    private static final Map<String, String> COMMANDS = Map.of(Lenses.VERIFY, "rbcast.ui.verify",
            Lenses.SYNTHESIZE, "rbcast.ui.synthesize");

    /** Lines above and below the visible ones that have theirs before they are scrolled to. */
    private static final int AROUND = 400;

    /** Lines from which on a text is long: there nothing makes room in the lines, see {@link LineLabels}. */
    private static final int LONG_TEXT = 2_000;

    /** The lines that have theirs. In a long text not all can: they take as long as everything else together. */
    private record Lines(int first, int last) {
        boolean has(int line) {
            return first <= line && line <= last;
        }

        boolean hasAround(int top, int bottom) {
            return first <= Math.max(0, top - AROUND / 2) && bottom + AROUND / 2 <= last;
        }
    }

    private final Newest newest = new Newest();
    private volatile Lines lines = new Lines(0, 2 * AROUND);
    private ITextViewer viewer;
    private ServedText text;

    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer shown,
            IProgressMonitor monitor) {
        if (viewer == null) {
            viewer = shown;
            UserInterface.run(() -> {
                shown.addViewportListener(this);
                // it may have been scrolled before
                viewportChanged(0);
            });
        }
        ServedText served = Connection.get().text(shown.getDocument()).orElse(null);
        if (served != text) {
            forget();
            text = served;
            if (text != null) {
                text.addListener(this);
            }
        }
        return text == null ? CompletableFuture.completedFuture(List.of()) : ask(text);
    }

    private CompletableFuture<List<? extends ICodeMining>> ask(ServedText asked) {
        Consumer<List<Label>> show = newest.next(labels -> LineLabels.of(viewer).show(labels));
        // looked at when the question has its number: whoever changes them asks later
        Lines shown = lines;
        Range around = new Range(new Position(shown.first(), 0), new Position(shown.last() + 1, 0));
        CompletableFuture<List<? extends CodeLens>> lenses = untilRead(asked, server ->
                server.codeLens(new CodeLensParams(asked.identifier())));
        CompletableFuture<List<InlayHint>> hints = untilRead(asked, server ->
                server.inlayHint(new InlayHintParams(asked.identifier(), around)));
        return lenses.thenCombine(hints, (behindLines, insideLines) -> {
            boolean isLong = asked.document().getNumberOfLines() > LONG_TEXT;
            int version = asked.version();
            List<Label> labels = isLong ? labels(behindLines, insideLines, shown) : List.of();
            UserInterface.run(() -> {
                if (isShown(asked, version)) {
                    show.accept(labels);
                }
            });
            List<ICodeMining> minings = new ArrayList<>();
            if (!isLong) {
                addLenses(behindLines, shown, asked, minings);
                insideLines.forEach(hint -> minings.add(new Value(hint, asked, this)));
            }
            return minings;
        });
    }

    private static List<Label> labels(List<? extends CodeLens> lenses, List<InlayHint> hints, Lines shown) {
        List<Label> labels = new ArrayList<>();
        for (CodeLens lens : lenses) {
            Command command = lens.getCommand();
            if (shown.has(lens.getRange().getStart().getLine())) {
                labels.add(new Label(lens.getRange().getStart().getLine(), title(command),
                        runs(command) ? Optional.of(() -> run(command)) : Optional.empty()));
            }
        }
        hints.forEach(hint -> labels.add(new Label(hint.getPosition().getLine(), String.valueOf(hint.getData()),
                Optional.empty())));
        labels.sort(Comparator.comparingInt(Label::line));
        return labels;
    }

    private boolean isShown(ServedText asked, int version) {
        return viewer != null && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()
                && asked.version() == version && viewer.getDocument() == asked.document();
    }

    /**
     * A question that a change has overtaken is about the changed text. One that was on its way before a change of
     * which it knew already is asked again when the server has read the text.
     */
    private static <T> CompletableFuture<T> untilRead(ServedText asked,
            Function<TextDocumentService, CompletableFuture<T>> question) {
        int version = asked.version();
        return asked.ask(question).exceptionallyCompose(failure -> version != asked.version()
                ? untilRead(asked, question) : CompletableFuture.failedFuture(
                        Failures.isOvertaken(failure) ? new CancellationException() : failure));
    }

    private void addLenses(List<? extends CodeLens> lenses, Lines shown, ServedText asked,
            List<ICodeMining> minings) {
        Map<Integer, List<Command>> byLine = new TreeMap<>();
        for (CodeLens lens : lenses) {
            int line = lens.getRange().getStart().getLine();
            if (shown.has(line)) {
                byLine.computeIfAbsent(line, any -> new ArrayList<>()).add(lens.getCommand());
            }
        }
        byLine.forEach((line, commands) -> {
            try {
                for (Command command : commands) {
                    minings.add(new BehindLine(command, asked, line, this));
                }
            } catch (BadLocationException changed) {
                // the line is gone, and the next answer is under way
                minings.clear();
            }
        });
    }

    @Override
    public void viewportChanged(int verticalOffset) {
        if (viewer == null || viewer.getTextWidget() == null || viewer.getTextWidget().isDisposed()) {
            return;
        }
        int top = viewer.getTopIndex();
        int bottom = viewer.getBottomIndex();
        if (!lines.hasAround(top, bottom)) {
            lines = new Lines(Math.max(0, top - AROUND), bottom + AROUND);
            update();
        }
    }

    @Override
    public void wasRead() {
        update();
    }

    @Override
    public void verdictsChanged() {
        update();
    }

    private void update() {
        if (viewer != null && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()
                && viewer instanceof ISourceViewerExtension5 minable) {
            minable.updateCodeMinings();
        }
    }

    private void forget() {
        if (text != null) {
            text.removeListener(this);
            text = null;
        }
    }

    @Override
    public void dispose() {
        forget();
        if (viewer != null) {
            viewer.removeViewportListener(this);
            viewer = null;
        }
        super.dispose();
    }

    private static boolean runs(Command command) {
        return !command.getCommand().isEmpty();
    }

    private static String title(Command command) {
        return (runs(command) ? RUN : "") + command.getTitle();
    }

    /** Runs a command of the server as the workbench runs it: as a job, with results in their places. */
    private static void run(Command command) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        try {
            workbench.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(
                    workbench.getService(ICommandService.class).getCommand(COMMANDS.get(command.getCommand())),
                    Map.of(ONLY, String.valueOf(command.getArguments().get(1)))), null);
        } catch (CommandException failure) {
            ILog.get().error("'" + command.getTitle() + "' could not be run.", failure);
        }
    }

    /** A figure, a verdict, or something to run, which is clicked. */
    private static final class BehindLine extends LineEndCodeMining {
        private final Consumer<MouseEvent> action;

        BehindLine(Command command, ServedText text, int line, Minings provider) throws BadLocationException {
            super(text.document(), line, provider);
            setLabel(BETWEEN + title(command));
            action = runs(command) ? click -> run(command) : null;
        }

        @Override
        public Consumer<MouseEvent> getAction() {
            return action;
        }
    }

    /** What a threshold amounts to. */
    private static final class Value extends LineContentCodeMining {
        Value(InlayHint hint, ServedText text, Minings provider) {
            super(new org.eclipse.jface.text.Position(text.offset(hint.getPosition()), 1), false, provider);
            setLabel(hint.getLabel().getLeft());
        }
    }
}
