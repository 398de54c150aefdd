// SPDX-License-Identifier: EPL-2.0
package rbcast.product.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Does in the workbench what a user does; for the UI thread. */
final class Driver {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final int WAKE_MILLIS = 50;
    /** Tool bars in a row need not be equally high, in pixels. */
    private static final int ROW = 12;
    /** The family of the workbench's jobs that run tasks. */
    private static final String TASKS = "rbcast.ui.tasks";

    private Driver() {
    }

    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    static Shell window() {
        return page().getWorkbenchWindow().getShell();
    }

    static void command(String id) throws Exception {
        command(id, Map.of());
    }

    static void command(String id, Map<String, String> parameters) throws Exception {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(
                ParameterizedCommand.generateCommand(commands.getCommand(id), parameters), null);
    }

    /** Presses a button in the bar of a view. */
    static void press(IViewPart view, String action) {
        IAction found = action(view, action);
        if (found.getStyle() == IAction.AS_CHECK_BOX) {
            found.setChecked(!found.isChecked());
        }
        found.run();
    }

    static IAction action(IViewPart view, String action) {
        return Arrays.stream(view.getViewSite().getActionBars().getToolBarManager().getItems())
                .filter(item -> action.equals(item.getId())).map(item -> ((ActionContributionItem) item).getAction())
                .findFirst().orElseThrow();
    }

    static boolean isWorking() {
        return Job.getJobManager().find(TASKS).length > 0;
    }

    static void untilDone() {
        until("the task has ended", () -> !isWorking());
    }

    /** The open dialog, if there is one; none when the window is gone. */
    static Optional<Shell> dialog() {
        IWorkbenchWindow open = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (open == null || open.getShell() == null) {
            return Optional.empty();
        }
        Shell main = open.getShell();
        return Arrays.stream(main.getDisplay().getShells()).filter(shell -> shell != main && shell.isVisible()
                && !shell.getText().isEmpty()).findFirst();
    }

    /** Presses the button whose text holds a word. */
    static void button(Composite in, String word) {
        all(in, Button.class).filter(button -> button.getText().contains(word)).findFirst().orElseThrow()
                .notifyListeners(SWT.Selection, new Event());
    }

    /** All controls of a kind in another one. */
    static <T extends Control> Stream<T> all(Composite in, Class<T> kind) {
        return Arrays.stream(in.getChildren()).flatMap(child -> Stream.concat(
                kind.isInstance(child) ? Stream.of(kind.cast(child)) : Stream.empty(),
                child instanceof Composite inner ? all(inner, kind) : Stream.empty()));
    }

    /** What the buttons in the uppermost tool bars say, from the left to the right. */
    static List<String> toolbar() {
        record Place(Point point, String name) {
        }
        List<Place> places = new ArrayList<>();
        all(window(), ToolBar.class).filter(Control::isVisible).forEach(bar -> {
            Point corner = bar.getDisplay().map(bar, window(), 0, 0);
            for (ToolItem item : bar.getItems()) {
                places.add(new Place(new Point(corner.x + item.getBounds().x, corner.y), name(item)));
            }
        });
        int top = places.stream().mapToInt(place -> place.point().y).min().orElse(0);
        return places.stream().filter(place -> place.point().y <= top + ROW && !place.name().isBlank())
                .sorted(Comparator.comparing(place -> place.point().x)).map(Place::name).toList();
    }

    /** Without its key, and without where a button leads at the moment. */
    private static String name(ToolItem item) {
        String name = item.getToolTipText() == null ? item.getText() : item.getToolTipText();
        return name.replace("&", "").replaceAll(" (\\(| ?to ).*", "");
    }

    static void settle(int millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        until("it has settled", () -> System.nanoTime() > end);
    }

    static void until(String what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
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
