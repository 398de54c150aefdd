// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Finds its way in dialogs by what they show. */
final class Dialogs {

    private Dialogs() {
    }

    /** The open dialogs. */
    static Stream<Shell> all() {
        Shell main = Workspace.page().getWorkbenchWindow().getShell();
        return Arrays.stream(main.getDisplay().getShells())
                .filter(shell -> shell != main && !shell.isDisposed() && shell.isVisible());
    }

    /** The open dialog of that title. */
    static Optional<Shell> titled(String title) {
        return all().filter(shell -> shell.getText().equals(title)).findFirst();
    }

    static void closeAll() {
        all().toList().forEach(Shell::close);
    }

    static void press(Button button) {
        button.notifyListeners(SWT.Selection, null);
    }

    static Button button(Composite area, String text) {
        return controls(area).filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> button.getText().equals(text)).findFirst().orElseThrow();
    }

    /** What stands in the fields and in texts that can be copied. */
    static Stream<String> texts(Composite area) {
        return controls(area).filter(Text.class::isInstance).map(text -> ((Text) text).getText());
    }

    /** What open dialogs say, whatever kind of control says it. */
    static Stream<String> words() {
        return all().flatMap(Dialogs::controls).filter(Control::isVisible).map(control ->
                control instanceof Label label ? label.getText() : control instanceof Text text ? text.getText()
                : control instanceof Link link ? link.getText() : "");
    }

    /** The control behind a label. */
    static Control behind(Composite area, String label) {
        List<Control> all = controls(area).toList();
        int place = all.indexOf(all.stream().filter(control -> control instanceof Label text
                && text.getText().equals(label)).findFirst().orElseThrow());
        return all.get(place + 1);
    }

    private static Stream<Control> controls(Composite composite) {
        return Arrays.stream(composite.getChildren()).flatMap(child -> child instanceof Composite inner
                ? Stream.concat(Stream.of(child), controls(inner)) : Stream.of(child));
    }
}
