// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Finds widgets on the screen. */
final class Widgets {

    private Widgets() {
    }

    /** All widgets of a kind in another one, from the top to the bottom. */
    static <T extends Control> List<T> all(Composite parent, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (kind.isInstance(child)) {
                found.add(kind.cast(child));
            }
            if (child instanceof Composite composite) {
                found.addAll(all(composite, kind));
            }
        }
        return found;
    }

    /** The windows that there are, to tell from them one that is made afterwards: their order says nothing. */
    static Set<Shell> windows() {
        return Set.of(Display.getCurrent().getShells());
    }

    /** The window that was made since. */
    static Shell madeSince(Set<Shell> before) {
        return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> !before.contains(shell)).findFirst()
                .orElseThrow();
    }

    /** The visible windows with a widget of that kind, the main window excepted. */
    static <T extends Control> List<T> inPopups(Class<T> kind) {
        Shell main = Workspace.page().getWorkbenchWindow().getShell();
        return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell != main && shell.isVisible())
                .flatMap(shell -> all(shell, kind).stream()).toList();
    }
}
