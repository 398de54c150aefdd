// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.IPatternMatchListenerDelegate;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.console.TextConsole;

/** Makes links of runs that the console names: {@code run 12: ...}. */
public final class RunLinks implements IPatternMatchListenerDelegate {

    private static final String WORD = "run ";

    private TextConsole console;

    @Override
    public void connect(TextConsole opened) {
        console = opened;
    }

    @Override
    public void disconnect() {
        console = null;
    }

    @Override
    public void matchFound(PatternMatchEvent event) {
        try {
            String text = console.getDocument().get(event.getOffset(), event.getLength());
            int number = Integer.parseInt(text.substring(WORD.length(), text.indexOf(':')));
            console.addHyperlink(new Link(number), event.getOffset(), text.indexOf(':'));
        } catch (BadLocationException | NumberFormatException changed) {
            ILog.get().info("A run in the console cannot be linked.", changed);
        }
    }

    private record Link(int number) implements IHyperlink {
        @Override
        public void linkEntered() {
            // nothing to show
        }

        @Override
        public void linkExited() {
            // nothing to hide
        }

        @Override
        public void linkActivated() {
            Runs.show(number);
        }
    }
}
