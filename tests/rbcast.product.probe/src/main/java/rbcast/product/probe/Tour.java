// SPDX-License-Identifier: EPL-2.0
package rbcast.product.probe;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * Goes through the product from its first start to a learned algorithm, and takes the pictures of docs/tour.md. A
 * system property says where they go; releng/tour/take starts it.
 */
public final class Tour implements IStartup {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final int WAKE_MILLIS = 50;
    private static final int SETTLING_MILLIS = 1500;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 820;
    private static final String TASKS = "rbcast.ui.tasks";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    private static final String VERDICTS = "rbcast.ui.verdicts";
    private static final String RUN = "rbcast.ui.run";

    private final Display display = PlatformUI.getWorkbench().getDisplay();

    @Override
    public void earlyStartup() {
        if (System.getProperty("rbcast.tour") != null) {
            display.asyncExec(() -> {
                try {
                    go();
                } catch (Exception failure) {
                    ILog.get().error("The tour has come to a stop.", failure);
                }
                PlatformUI.getWorkbench().close();
            });
        }
    }

    private void go() throws Exception {
        page().getWorkbenchWindow().getShell().setMaximized(false);
        page().getWorkbenchWindow().getShell().setBounds(0, 0, WIDTH, HEIGHT);
        IProject examples = ResourcesPlugin.getWorkspace().getRoot().getProject("examples");
        IIntroManager intro = PlatformUI.getWorkbench().getIntroManager();
        until("the examples are there", () -> examples.getFile("paper/algorithms.rbcast").exists());
        picture("welcome");
        intro.closeIntro(intro.getIntro());
        edit(examples.getFile("paper/algorithms.rbcast"));
        verify();
        run(examples.getFile("paper/two-liars.scenario"));
        situation();
        form();
        synthesis(examples.getFile("paper/byzantine.rbcast"));
        dark(examples.getFile("paper/two-liars.scenario"));
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    private void edit(IFile file) throws Exception {
        ITextEditor editor = (ITextEditor) IDE.openEditor(page(), file);
        StyledText text = (StyledText) editor.getAdapter(Control.class);
        until("the text is coloured", () -> text.getStyleRanges().length > 20);
        picture("editor");
        int place = text.getText().indexOf("DELIVER(m) if received (<type1, m>) from F + 1");
        editor.selectAndReveal(place, 0);
        editor.getDocumentProvider().getDocument(editor.getEditorInput()).replace(place, 0, "SEND to ");
        editor.selectAndReveal(place + "SEND to ".length(), 0);
        editor.setFocus();
        command("org.eclipse.ui.edit.text.contentAssist.proposals");
        picture("completion");
        Arrays.stream(display.getShells()).filter(shell -> shell.getParent() == text.getShell() && shell.isVisible())
                .forEach(Shell::close);
        editor.doRevertToSaved();
        editor.selectAndReveal(text.getText().indexOf("/** Algorithm 4"), 0);
    }

    private void verify() throws Exception {
        command("rbcast.ui.verify");
        untilDone();
        page().showView(VERDICTS);
        picture("verdicts");
    }

    private void run(IFile scenario) throws Exception {
        IDE.openEditor(page(), scenario);
        until("the run is shown", () -> page().findView(RUN) != null);
        maximize();
        picture("run");
        for (int back = 0; back < 5; back++) {
            press(SWT.ARROW_LEFT, (char) 0);
        }
        picture("steps");
        page().setPartState(page().getReference(page().findView(RUN)), IWorkbenchPage.STATE_RESTORED);
    }

    /** With as much room as there is, and the whole run in it. */
    private void maximize() throws Exception {
        page().setPartState(page().getReference(page().showView(RUN)), IWorkbenchPage.STATE_MAXIMIZED);
        until("there is room for it", () -> diagram() != null);
        settle();
        press(0, '0');
    }

    private static void press(int keyCode, char character) {
        Event key = new Event();
        key.keyCode = keyCode;
        key.character = character;
        diagram().notifyListeners(SWT.KeyDown, key);
    }

    private static Canvas diagram() {
        return find(page().getWorkbenchWindow().getShell(), Canvas.class);
    }

    private void situation() throws Exception {
        IEditorPart editor = page().getActiveEditor();
        page().activate(editor);
        command("rbcast.ui.simulate");
        until("the dialog is there", () -> dialog() != null);
        picture("situation");
        dialog().close();
    }

    private Shell dialog() {
        Shell main = page().getWorkbenchWindow().getShell();
        return Arrays.stream(display.getShells()).filter(shell -> shell != main && shell.isVisible()
                && !shell.getText().isEmpty()).findFirst().orElse(null);
    }

    /** A wizard keeps the thread until it is closed. */
    private void form() throws Exception {
        display.timerExec(2 * SETTLING_MILLIS, () -> next(dialog()));
        display.timerExec(4 * SETTLING_MILLIS, () -> {
            shoot("form");
            dialog().close();
        });
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(
                ParameterizedCommand.generateCommand(
                        commands.getCommand("org.eclipse.ui.newWizard"),
                        Map.of("newWizardId", "rbcast.ui.newSynthesis")), null);
    }

    private static void next(Composite in) {
        for (Control child : in.getChildren()) {
            if (child instanceof Button button && button.getText().contains("Next")) {
                button.notifyListeners(SWT.Selection, new Event());
            } else if (child instanceof Composite inner) {
                next(inner);
            }
        }
    }

    private void synthesis(IFile file) throws Exception {
        IDE.openEditor(page(), file);
        command("rbcast.ui.synthesize");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        until("it has learned for a while", () -> System.nanoTime() > end || !isWorking());
        picture("synthesis");
        untilDone();
        picture("learned");
    }

    private void dark(IFile scenario) throws Exception {
        PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(DARK, false);
        IDE.openEditor(page(), scenario);
        settle();
        maximize();
        picture("dark");
    }

    private static void command(String id) throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
    }

    private static boolean isWorking() {
        return Job.getJobManager().find(TASKS).length > 0;
    }

    private void untilDone() {
        until("the task has ended", () -> !isWorking());
        settle();
    }

    private static <T extends Control> T find(Composite in, Class<T> kind) {
        for (Control child : in.getChildren()) {
            T found = child.getClass() == kind && child.isVisible() && child.getSize().y > HEIGHT / 3
                    ? kind.cast(child) : child instanceof Composite inner ? find(inner, kind) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void settle() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SETTLING_MILLIS);
        until("it has settled", () -> System.nanoTime() > end);
    }

    private void picture(String name) {
        settle();
        shoot(name);
    }

    /** Everything on the screen where the window is, with what stands before it. */
    private void shoot(String name) {
        Rectangle window = page().getWorkbenchWindow().getShell().getBounds();
        Image image = new Image(display, window.width, window.height);
        GC screen = new GC(display);
        screen.copyArea(image, window.x, window.y);
        screen.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        loader.save(Path.of(System.getProperty("rbcast.tour"), "tour-" + name + ".png").toString(), SWT.IMAGE_PNG);
        image.dispose();
    }

    private void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(WAKE_MILLIS, () -> { });
                display.sleep();
            }
        }
    }
}
