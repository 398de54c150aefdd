// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import java.util.Arrays;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.texteditor.ITextEditor;

/** Types into an editor, key by key, through all that listens to keys there. */
final class Typist {

    private static final String ASSIST = "org.eclipse.ui.edit.text.contentAssist.proposals";

    private static final String KEYS = "rbcast.ui.editing";

    private final StyledText page;
    private final int pauseMillis;

    /** @param pauseMillis what passes between two keys, in which the workbench does what it wants to */
    Typist(ITextEditor editor, int pauseMillis) {
        ITextViewer viewer = Workspace.viewer(editor);
        this.page = viewer.getTextWidget();
        this.pauseMillis = pauseMillis;
        Workspace.page().getWorkbenchWindow().getShell().forceActive();
        editor.setFocus();
        page.setFocus();
        Workspace.until("the editor has the keyboard", page::isFocusControl);
        Workspace.until("the keys of the language mean something", () -> PlatformUI.getWorkbench()
                .getService(IContextService.class).getActiveContextIds().contains(KEYS));
    }

    /** Puts the cursor there. */
    Typist at(int offset) {
        page.setSelection(offset);
        return this;
    }

    /** Types these characters; a line break is the Enter key. */
    Typist type(String keys) {
        for (char key : keys.toCharArray()) {
            press(key == '\n' ? SWT.CR : key, key == '\n' ? SWT.CR : 0);
        }
        return this;
    }

    /** Presses a key that types nothing, such as {@link SWT#ARROW_DOWN}. */
    Typist press(int keyCode) {
        press((char) 0, keyCode);
        return this;
    }

    /** Takes the character before the cursor away. */
    Typist backspace() {
        page.invokeAction(SWT.BS);
        pause();
        return this;
    }

    /** Presses a key together with others: {@code chord(SWT.CTRL, 'o')}. */
    Typist chord(int modifiers, int key) {
        press((char) 0, key, modifiers);
        return this;
    }

    /** Ctrl+Space; opens the list if there is something to propose. */
    Typist ask() {
        press(SWT.CTRL);
        try {
            Workspace.run(ASSIST);
        } catch (Exception failure) {
            throw new AssertionError("the command failed", failure);
        }
        pause();
        return this;
    }

    private void press(char character, int keyCode) {
        press(character, keyCode, 0);
    }

    private void press(char character, int keyCode, int modifiers) {
        for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            Event event = new Event();
            event.character = character;
            event.stateMask = modifiers;
            event.keyCode = keyCode == 0 ? Character.toLowerCase(character) : keyCode;
            page.notifyListeners(type, event);
        }
        pause();
    }

    private void pause() {
        Display display = page.getDisplay();
        boolean[] over = {pauseMillis == 0};
        if (!over[0]) {
            display.timerExec(pauseMillis, () -> over[0] = true);
        }
        while (display.readAndDispatch() || !over[0]) {
            if (!over[0]) {
                display.sleep();
            }
        }
    }

    /** The list of proposals, if it is open. */
    Table list() {
        return Arrays.stream(page.getDisplay().getShells()).filter(Shell::isVisible)
                .filter(shell -> shell.getParent() == page.getShell())
                .flatMap(shell -> Arrays.stream(shell.getChildren()))
                .filter(Table.class::isInstance).map(Table.class::cast).findFirst().orElse(null);
    }
}
