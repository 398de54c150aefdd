// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;

import rbcast.algorithm.Algorithm;
import rbcast.dsl.Document;
import rbcast.tasks.InputException;
import rbcast.tasks.verify.SearchSettings;
import rbcast.tasks.verify.VerificationRequest;
import rbcast.tasks.verify.VerificationResult;
import rbcast.tasks.verify.VerificationText;
import rbcast.tasks.verify.Verifier;
import rbcast.ui.client.Views;
import rbcast.ui.results.ResultsConsole;
import rbcast.ui.run.Runs;
import rbcast.ui.settings.Preferences;
import rbcast.ui.verification.Entries;
import rbcast.ui.verification.VerificationView;

/**
 * Runs the {@code verify} blocks of files; verdicts show in their view as they come. In a file that has none the user
 * is asked for systems.
 */
final class VerifyJob extends TaskJob {

    private final List<TaskFile> files;
    private final Which which;
    private final UnaryOperator<SearchSettings> wishes;
    private final Optional<AskedSystems> systems;

    /**
     * @param wishes what is to be different from the settings of the file's project
     * @param systems those that the user has asked for; empty for those of the {@code verify} blocks
     */
    VerifyJob(List<TaskFile> files, Which which, UnaryOperator<SearchSettings> wishes, Optional<AskedSystems> systems) {
        super("Verify", files, Showing.IN_A_VIEW);
        this.files = List.copyOf(files);
        this.which = which;
        this.wishes = wishes;
        this.systems = systems;
    }

    @Override
    List<String> run(TaskFile file, Document document, JobProgress progress) throws InputException {
        List<Algorithm> algorithms = which.algorithms(document);
        List<VerificationRequest> requests = requests(document, algorithms);
        if (requests.isEmpty()) {
            return withoutBlock(file, algorithms);
        }
        needTools();
        List<VerificationResult> results = verify(file, requests, progress);
        file.show(document, results);
        List<String> lines = new ArrayList<>(VerificationText.of(results, ResultsConsole.WIDTH, false));
        results.stream().flatMap(result -> Runs.name(result).stream()).forEach(lines::add);
        return lines;
    }

    private List<VerificationRequest> requests(Document document, List<Algorithm> algorithms) {
        return systems.isEmpty()
                ? VerificationRequest.of(document).stream().filter(request -> algorithms.stream()
                        .anyMatch(each -> each.name().equals(request.algorithm().name()))).toList()
                : algorithms.stream().flatMap(each -> systems.get().requests(document, each).stream()).toList();
    }

    private List<VerificationResult> verify(TaskFile file, List<VerificationRequest> requests,
            JobProgress progress) {
        Views.bringUp(VerificationView.ID);
        Entries entries = Entries.get();
        entries.asked(requests);
        try {
            return Verifier.searching(wishes.apply(Preferences.search(file.project())))
                    .verify(requests, progress, entries::answered);
        } finally {
            entries.ended(requests);
        }
    }

    /** Among many files those that verify nothing are no reason to ask. */
    private List<String> withoutBlock(TaskFile file, List<Algorithm> algorithms) throws InputException {
        if (algorithms.isEmpty()) {
            throw new InputException(file.place() + ": there is no algorithm"
                    + which.name().map(name -> " '" + name + "'").orElse("") + " to verify");
        }
        if (files.size() > 1) {
            return List.of("no verify block");
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> new SystemsDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(),
                algorithms, (asked, keep) -> go(file, algorithms, asked, keep)).open());
        return List.of("asks for systems, as there is no verify block");
    }

    private void go(TaskFile file, List<Algorithm> algorithms, AskedSystems asked, boolean keep) {
        boolean kept = keep && write(file, algorithms, asked);
        Optional<AskedSystems> rest = kept ? Optional.empty() : Optional.of(asked);
        LastTask.begin(List.of(file), () -> new VerifyJob(List.of(file), which, wishes, rest));
    }

    /** Puts the blocks at the end of the file, and saves it; false if that could not be done. */
    private static boolean write(TaskFile file, List<Algorithm> algorithms, AskedSystems asked) {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        try {
            if (file.open(page) instanceof ITextEditor editor) {
                IDocument text = editor.getDocumentProvider().getDocument(editor.getEditorInput());
                String before = text.get().endsWith("\n") ? "\n" : "\n\n";
                StringBuilder blocks = new StringBuilder(before);
                algorithms.forEach(each -> blocks.append(asked.block(each)));
                text.replace(text.getLength(), 0, blocks.toString());
                return page.saveEditor(editor, false);
            }
        } catch (PartInitException | BadLocationException failure) {
            ILog.get().error("The verify block could not be written into " + file.place() + ".", failure);
        }
        return false;
    }
}
