// SPDX-License-Identifier: EPL-2.0
package rbcast.product.probe;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart2;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * Goes through the product from its first start to a learned algorithm, and takes the pictures of docs/tour.md. A
 * system property says where they go; releng/tour/take starts it. Another one has all of them taken in the dark.
 */
public final class Tour implements IStartup {

    private static final int SETTLING_MILLIS = 1500;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 820;
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
                } catch (Exception | LinkageError failure) {
                    ILog.get().error("The tour has come to a stop.", failure);
                }
                PlatformUI.getWorkbench().close();
            });
        }
    }

    private void go() throws Exception {
        Driver.page().getWorkbenchWindow().getShell().setMaximized(false);
        Driver.page().getWorkbenchWindow().getShell().setBounds(0, 0, WIDTH, HEIGHT);
        // where it brings up no tips
        display.setCursorLocation(WIDTH - 1, HEIGHT - 1);
        if (Boolean.getBoolean("rbcast.tour.dark")) {
            PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(DARK, false);
        }
        IProject examples = ResourcesPlugin.getWorkspace().getRoot().getProject("examples");
        IIntroManager intro = PlatformUI.getWorkbench().getIntroManager();
        Driver.until("the examples are there", () -> examples.getFile("paper/algorithms.rbcast").exists());
        picture("welcome");
        intro.closeIntro(intro.getIntro());
        edit(examples.getFile("paper/algorithms.rbcast"));
        verify();
        run(examples.getFile("paper/two-liars.scenario"));
        situation();
        form();
        synthesis(examples.getFile("paper/byzantine.rbcast"));
        sideBySide(examples.getFile("paper/byzantine.rbcast"));
        help();
        dark(examples.getFile("paper/two-liars.scenario"));
    }

    private void edit(IFile file) throws Exception {
        ITextEditor editor = (ITextEditor) IDE.openEditor(Driver.page(), file);
        StyledText text = (StyledText) editor.getAdapter(Control.class);
        Driver.until("the text is coloured", () -> text.getStyleRanges().length > 20);
        picture("editor");
        int place = text.getText().indexOf("DELIVER(m) if received (<type1, m>) from F + 1");
        editor.selectAndReveal(place, 0);
        editor.getDocumentProvider().getDocument(editor.getEditorInput()).replace(place, 0, "SEND to ");
        editor.selectAndReveal(place + "SEND to ".length(), 0);
        editor.setFocus();
        Driver.command("org.eclipse.ui.edit.text.contentAssist.proposals");
        picture("completion");
        Arrays.stream(display.getShells()).filter(shell -> shell.getParent() == text.getShell() && shell.isVisible())
                .forEach(Shell::close);
        editor.doRevertToSaved();
        editor.selectAndReveal(text.getText().indexOf("/** Algorithm 4"), 0);
    }

    private void verify() throws Exception {
        Driver.command("rbcast.ui.verify");
        untilDone();
        Driver.page().showView(VERDICTS);
        picture("verdicts");
    }

    private void run(IFile scenario) throws Exception {
        IDE.openEditor(Driver.page(), scenario);
        Driver.until("the run is shown", () -> Driver.page().findView(RUN) != null);
        maximize();
        picture("run");
        for (int back = 0; back < 5; back++) {
            press(SWT.ARROW_LEFT, (char) 0);
        }
        picture("steps");
        size(Driver.page().findView(RUN), IWorkbenchPage.STATE_RESTORED);
    }

    /** With as much room as there is, and the whole run in it. */
    private void maximize() throws Exception {
        size(Driver.page().showView(RUN), IWorkbenchPage.STATE_MAXIMIZED);
        Driver.until("there is room for it", () -> diagram() != null);
        settle();
        press(0, '0');
    }

    private static void size(IViewPart view, int state) {
        Driver.page().setPartState(Driver.page().getReference(view), state);
    }

    private static void press(int keyCode, char character) {
        Event key = new Event();
        key.keyCode = keyCode;
        key.character = character;
        diagram().notifyListeners(SWT.KeyDown, key);
    }

    private static Canvas diagram() {
        return find(Driver.page().getWorkbenchWindow().getShell(), Canvas.class);
    }

    private void situation() throws Exception {
        IEditorPart editor = Driver.page().getActiveEditor();
        Driver.page().activate(editor);
        Driver.command("rbcast.ui.simulate");
        Driver.until("the dialog is there", () -> Driver.dialog().isPresent());
        picture("situation");
        Driver.dialog().ifPresent(Shell::close);
    }

    /** A wizard keeps the thread until it is closed. */
    private void form() throws Exception {
        display.timerExec(2 * SETTLING_MILLIS, () -> Driver.dialog().ifPresent(form -> Driver.button(form, "Next")));
        display.timerExec(4 * SETTLING_MILLIS, () -> {
            shoot("form");
            Driver.dialog().ifPresent(Shell::close);
        });
        Driver.command("org.eclipse.ui.newWizard", Map.of("newWizardId", "rbcast.ui.newSynthesis"));
    }

    private void synthesis(IFile file) throws Exception {
        IDE.openEditor(Driver.page(), file);
        Driver.command("rbcast.ui.synthesize");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        Driver.until("it has learned for a while", () -> !Driver.isWorking() || System.nanoTime() > end
                && Driver.all(Driver.window(), CLabel.class).anyMatch(line -> line.getText().contains("best reward")));
        picture("synthesis");
        untilDone();
        picture("learned");
    }

    /** The same once more with other inputs, beside the one before. */
    private void sideBySide(IFile file) throws Exception {
        ITextEditor editor = (ITextEditor) IDE.openEditor(Driver.page(), file);
        IDocument text = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        text.set(text.get().replaceFirst("simulations \\d+;", "simulations 2;").replaceFirst("seed \\d+;", "seed 7;"));
        Driver.command("rbcast.ui.synthesize");
        untilDone();
        IViewPart view = Driver.page().showView("rbcast.ui.synthesis");
        size(view, IWorkbenchPage.STATE_MAXIMIZED);
        settle();
        Table list = Driver.all(Driver.window(), Table.class).filter(table -> table.isVisible()
                && table.getColumnCount() > 0 && table.getColumn(0).getText().equals("Synthesis")).findFirst()
                .orElseThrow();
        list.setSelection(0, 1);
        list.notifyListeners(SWT.Selection, new Event());
        picture("compare");
        size(view, IWorkbenchPage.STATE_RESTORED);
        editor.doRevertToSaved();
    }

    private void help() throws Exception {
        Driver.page().activate(Driver.page().showView(VERDICTS));
        Driver.command("rbcast.ui.help");
        Driver.until("it is read", () -> Driver.page().findView("rbcast.ui.help") instanceof IWorkbenchPart2 help
                && !help.getContentDescription().isEmpty());
        Driver.command("rbcast.ui.cheatSheets");
        picture("help");
        Driver.page().hideView(Driver.page().findView("rbcast.ui.sheets"));
        Driver.page().hideView(Driver.page().findView("rbcast.ui.help"));
    }

    private void dark(IFile scenario) throws Exception {
        PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(DARK, false);
        IDE.openEditor(Driver.page(), scenario);
        settle();
        maximize();
        picture("dark");
    }

    private void untilDone() {
        Driver.untilDone();
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

    private static void settle() {
        Driver.settle(SETTLING_MILLIS);
    }

    private void picture(String name) {
        settle();
        shoot(name);
    }

    /** Everything on the screen where the window is, with what stands before it. */
    private void shoot(String name) {
        Rectangle window = Driver.page().getWorkbenchWindow().getShell().getBounds();
        Image image = new Image(display, window.width, window.height);
        GC screen = new GC(display);
        screen.copyArea(image, window.x, window.y);
        screen.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        loader.save(Path.of(System.getProperty("rbcast.tour"), "tour-" + name + ".png").toString(), SWT.IMAGE_PNG);
        image.dispose();
    }
}
