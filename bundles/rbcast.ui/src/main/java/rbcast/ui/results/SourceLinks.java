// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.results;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.IPatternMatchListenerDelegate;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.console.TextConsole;

/** Makes links of places such as {@code /project/file.rbcast:12}, and of files that were written, in the console. */
public final class SourceLinks implements IPatternMatchListenerDelegate {

    private static final Pattern PLACE = Pattern.compile("(/[^:]+\\.rbcast):(\\d+)");

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
            Matcher place = PLACE.matcher(console.getDocument().get(event.getOffset(), event.getLength()));
            if (place.matches()) {
                int line = Integer.parseInt(place.group(2));
                console.addHyperlink(new Link(place.group(1), line), event.getOffset(), event.getLength());
            } else {
                String written = console.getDocument().get(event.getOffset(), event.getLength());
                console.addHyperlink(new Link(written, 1), event.getOffset(), event.getLength());
            }
        } catch (BadLocationException | NumberFormatException changed) {
            ILog.get().info("A place in the console cannot be linked.", changed);
        }
    }

    /** @param file a path in the workspace, or else one on the machine */
    private record Link(String file, int line) implements IHyperlink {
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
            new SourcePlace(file).reveal(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), line);
        }
    }
}
