// SPDX-License-Identifier: EPL-2.0
package rbcast.product.probe;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * A day's use of the product: writes, verifies, looks, plays, synthesises, changes its mind, and closes while something
 * is still running; the next morning it only looks whether everything is where it was. A system property says where the
 * report goes: a line for what there was to be seen.
 */
public final class Day implements IStartup {

    private static final String REPORT = "rbcast.day";
    private static final String MORNING = "rbcast.day.next";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String SYNTHESIS = "rbcast.ui.synthesis";
    private static final int MOMENT_MILLIS = 700;
    private static final String LONG = """
            synthesize Long {
                systems crash with N = 3, F = 1;
                episodes 100000000;
                simulations 2;
            }
            """;

    private final List<String> report = new ArrayList<>();

    @Override
    public void earlyStartup() {
        if (System.getProperty(REPORT) != null) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.asyncExec(() -> {
                try {
                    if (Boolean.getBoolean(MORNING)) {
                        lookAround();
                    } else {
                        go();
                    }
                    report.add("done");
                } catch (Exception | LinkageError failure) {
                    StringWriter trace = new StringWriter();
                    failure.printStackTrace(new PrintWriter(trace));
                    report.add(trace.toString());
                }
                write();
                // what is still running is asked about
                display.timerExec(MOMENT_MILLIS, () -> Driver.dialog().ifPresent(dialog ->
                        Driver.button(dialog, "Yes")));
                PlatformUI.getWorkbench().close();
            });
        }
    }

    private void write() {
        try {
            Files.write(Path.of(System.getProperty(REPORT)), report);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void lookAround() throws Exception {
        Driver.settle(MOMENT_MILLIS);
        Driver.page().closeAllEditors(false);
        Driver.settle(MOMENT_MILLIS);
        report.add("toolbar " + Driver.toolbar());
        IViewPart view = Driver.page().findView(SYNTHESIS);
        report.add("synthesis " + (view == null ? "closed" : "open"));
        Driver.command("rbcast.ui.cheatSheets");
        Driver.settle(MOMENT_MILLIS);
        report.add("steps done " + stepsDone());
        Driver.settle(MOMENT_MILLIS);
    }

    private void go() throws Exception {
        IProject examples = ResourcesPlugin.getWorkspace().getRoot().getProject("examples");
        IFile algorithms = examples.getFile("paper/algorithms.rbcast");
        Driver.until("the examples are there", algorithms::exists);
        IIntroManager intro = PlatformUI.getWorkbench().getIntroManager();
        intro.closeIntro(intro.getIntro());
        report.add("perspective " + Driver.page().getPerspective().getId());
        write(algorithms);
        verifyAndLook(algorithms, examples.getFile("paper/two-liars.scenario"));
        read();
        synthesise(examples);
        changeTheLook();
        changeOnesMind(examples);
        Driver.page().closeAllEditors(false);
        Driver.settle(MOMENT_MILLIS);
        report.add("toolbar " + Driver.toolbar());
        // and closes while this is going on
        IFile file = examples.getFile("long.rbcast");
        IDE.openEditor(Driver.page(), file);
        Driver.command("rbcast.ui.synthesize");
        Driver.until("it runs", Driver::isWorking);
        Driver.settle(MOMENT_MILLIS);
    }

    private static void write(IFile file) throws Exception {
        ITextEditor editor = (ITextEditor) IDE.openEditor(Driver.page(), file);
        Driver.settle(MOMENT_MILLIS);
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        document.replace(document.getLength(), 0, "\nalgorithm Mine {\n    when RB-Broadcast(m) do:\n");
        editor.selectAndReveal(document.getLength(), 0);
        editor.setFocus();
        Driver.command("org.eclipse.ui.edit.text.contentAssist.proposals");
        Driver.settle(MOMENT_MILLIS);
        Control text = editor.getAdapter(Control.class);
        List.of(text.getDisplay().getShells()).stream().filter(shell -> shell.getParent() == text.getShell()
                && shell.isVisible()).forEach(Shell::close);
        editor.doRevertToSaved();
        Driver.settle(MOMENT_MILLIS);
    }

    private void verifyAndLook(IFile algorithms, IFile scenario) throws Exception {
        report.add("editor " + IDE.openEditor(Driver.page(), algorithms).getSite().getId());
        Driver.command("rbcast.ui.verify");
        Driver.until("there are verdicts", () -> !verdicts(algorithms).isEmpty() && !Driver.isWorking());
        report.addAll(verdicts(algorithms));
        Driver.page().showView("rbcast.ui.verdicts");
        IDE.openEditor(Driver.page(), scenario);
        Driver.until("the run is shown", () -> Driver.page().findView("rbcast.ui.run") != null);
        Driver.settle(MOMENT_MILLIS);
        IDE.openEditor(Driver.page(), algorithms);
        for (String command : List.of("rbcast.ui.analyse", "rbcast.ui.export", "rbcast.ui.generate")) {
            Driver.page().activate(Driver.page().findEditor(new FileEditorInput(algorithms)));
            Driver.command(command);
            Driver.untilDone();
        }
        Driver.settle(MOMENT_MILLIS);
    }

    private static List<String> verdicts(IFile file) {
        try {
            return Probe.verdicts(file);
        } catch (CoreException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private void read() throws Exception {
        Driver.command("rbcast.ui.documentation");
        Driver.settle(MOMENT_MILLIS);
        Driver.command("rbcast.ui.cheatSheets");
        Driver.settle(MOMENT_MILLIS);
        Driver.button(Driver.window(), "Done");
        report.add("steps done " + stepsDone());
    }

    /** How many steps of the cheat sheet in sight bear a tick. */
    private static long stepsDone() {
        return Driver.all(Driver.window(), Section.class).filter(step -> step.getText().startsWith("\u2713")).count();
    }

    private static void synthesise(IProject examples) throws Exception {
        IFile file = examples.getFile("long.rbcast");
        file.create(LONG.getBytes(StandardCharsets.UTF_8), true, false, null);
        IDE.openEditor(Driver.page(), file);
        Driver.command("rbcast.ui.synthesize");
        Driver.until("it runs", () -> Driver.isWorking() && Driver.page().findView(SYNTHESIS) != null);
        IViewPart view = Driver.page().findView(SYNTHESIS);
        Driver.settle(MOMENT_MILLIS);
        Driver.press(view, "rbcast.ui.synthesis.pause");
        Driver.settle(MOMENT_MILLIS);
        Driver.press(view, "rbcast.ui.synthesis.pause");
        Driver.settle(MOMENT_MILLIS);
        Driver.press(view, "rbcast.ui.synthesis.stop");
        Driver.untilDone();
        Driver.settle(MOMENT_MILLIS);
    }

    private static void changeTheLook() {
        for (String theme : List.of(DARK, LIGHT)) {
            PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(theme, true);
            Driver.settle(MOMENT_MILLIS);
        }
    }

    /** Files are edited, renamed and deleted while they are verified. */
    private static void changeOnesMind(IProject examples) throws Exception {
        IFile file = examples.getFile("literature/bracha.rbcast");
        ITextEditor editor = (ITextEditor) IDE.openEditor(Driver.page(), file);
        Driver.command("rbcast.ui.verify");
        Driver.until("it runs", Driver::isWorking);
        editor.getDocumentProvider().getDocument(editor.getEditorInput()).set("// nothing\n");
        Driver.page().saveEditor(editor, false);
        file.move(examples.getFile("renamed.rbcast").getFullPath(), true, null);
        Driver.untilDone();
        IFile other = examples.getFile("paper/byzantine.rbcast");
        IDE.openEditor(Driver.page(), other);
        Driver.command("rbcast.ui.synthesize");
        Driver.until("it runs", Driver::isWorking);
        other.delete(true, null);
        Driver.command("rbcast.ui.cancel");
        Driver.untilDone();
        Driver.settle(MOMENT_MILLIS);
    }
}
