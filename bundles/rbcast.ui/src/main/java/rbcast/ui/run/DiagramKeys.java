// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** What keys do in a diagram; the pages of runs have the same. */
final class DiagramKeys {

    private final DiagramPane pane;
    private final RunControl control;

    DiagramKeys(DiagramPane pane, RunControl control) {
        this.pane = pane;
        this.control = control;
    }

    void press(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> control.step(false);
            case SWT.ARROW_RIGHT -> control.step(true);
            case SWT.ARROW_UP -> control.sameProcess(false);
            case SWT.ARROW_DOWN -> control.sameProcess(true);
            case SWT.CR -> pane.enter();
            case SWT.HOME -> control.go(0);
            case SWT.END -> control.run().ifPresent(run -> control.go(run.events()));
            default -> type(event.character);
        }
    }

    private void type(char character) {
        switch (character) {
            case '+' -> pane.zoom(true);
            case '-' -> pane.zoom(false);
            case '0' -> pane.fit();
            case ' ' -> control.player().toggle();
            default -> {
                // means nothing here
            }
        }
    }
}
