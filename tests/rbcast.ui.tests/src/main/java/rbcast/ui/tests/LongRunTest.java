// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static rbcast.ui.tests.Workspace.until;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rbcast.ui.run.RunView;

/** A run of over 1,000 events, in which everything that Bracha's algorithm sends to 23 processes arrives. */
class LongRunTest {

    private static final String SCENARIO = """
            rbcast scenario 1
            algorithm Bracha in "bracha.rbcast"
            system byzantine with N = 23, F = 7
            situation correct-broadcaster with 0 faulty processes
            p1 broadcasts
            settle
            """;
    private static final Path FIGURES = Path.of(System.getProperty("rbcast.figures", "target"), "long-run.txt");
    private static final int PAINTINGS = 40;

    private Workspace workspace;
    private RunView view;

    @BeforeEach
    void openTheRun() throws Exception {
        workspace = new Workspace();
        try (InputStream bracha = Platform.getBundle("rbcast.ui").getEntry("examples/literature/bracha.rbcast")
                .openStream()) {
            workspace.file("bracha.rbcast", new String(bracha.readAllBytes(), StandardCharsets.UTF_8));
        }
        IDE.openEditor(Workspace.page(), workspace.file("long.scenario", SCENARIO));
        until("the run is shown", () -> {
            IViewPart part = Workspace.page().findView(RunView.ID);
            return part instanceof RunView shown && shown.run().isPresent();
        });
        view = (RunView) Workspace.page().findView(RunView.ID);
        Workspace.page().getWorkbenchWindow().getShell().setSize(1500, 900);
        Workspace.page().setPartState(Workspace.page().getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
        until("there is room", () -> view.diagram().getClientArea().width > 600
                && view.diagram().getClientArea().height > 400);
    }

    @AfterEach
    void closeWorkspace() throws CoreException {
        Workspace.page().setPartState(Workspace.page().getReference(view), IWorkbenchPage.STATE_RESTORED);
        Workspace.page().hideView(view);
        workspace.close();
    }

    private int paint() {
        Image image = new Image(Display.getCurrent(), 1400, 800);
        GC gc = new GC(image);
        int drawn = view.paint(gc);
        gc.dispose();
        image.dispose();
        return drawn;
    }

    private void press(int keyCode, char character) {
        Event event = new Event();
        event.keyCode = keyCode;
        event.character = character;
        view.diagram().notifyListeners(SWT.KeyDown, event);
    }

    @Test
    void only_what_is_visible_is_drawn() {
        int events = view.run().orElseThrow().events();
        assertThat(events).isGreaterThan(1_000);

        int visible = paint();
        press(0, '0');
        int all = paint();

        assertThat(visible).isPositive().isLessThan(all / 4);
        assertThat(all).isGreaterThan(events);
    }

    @Test
    void it_is_painted_stepped_through_and_measured() throws Exception {
        List<String> figures = new ArrayList<>();
        figures.add("%,d events, %,d messages".formatted(view.run().orElseThrow().events(),
                view.run().orElseThrow().trace().arrows().size()));
        figures.add(measured("painting what is visible of it", this::paint));
        figures.add(measured("a step forth, its painting included", () -> {
            press(view.come() == view.run().orElseThrow().events() ? SWT.HOME : SWT.ARROW_RIGHT, (char) 0);
            view.diagram().update();
        }));
        press(0, '0');
        figures.add(measured("painting all of it at once, made to fit", this::paint));
        Files.createDirectories(FIGURES.getParent());
        Files.write(FIGURES, figures);
        figures.forEach(figure -> System.out.println("[a long run] " + figure));
    }

    private static String measured(String what, Runnable work) {
        double[] millis = new double[PAINTINGS];
        for (int i = 0; i < PAINTINGS; i++) {
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return String.format(Locale.ROOT, "%s: median %.1f ms, longest %.1f ms", what, millis[PAINTINGS / 2],
                millis[PAINTINGS - 1]);
    }
}
