// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.TextConsole;

/**
 * Makes links of runs that a console names: {@code run 12: ...}. The platform's listeners to patterns lose their place
 * when somebody clears a console that is being read; this one looks at lines as they come.
 */
final class RunLinks implements IDocumentListener {

    private static final Pattern RUN = Pattern.compile("^run (\\d{1,9}): ", Pattern.MULTILINE);
    private static final Set<TextConsole> WATCHED =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final TextConsole console;

    private RunLinks(TextConsole console) {
        this.console = console;
    }

    /** From now on; once for each console is enough. May be called from any thread. */
    static void watch(TextConsole console) {
        if (WATCHED.add(console)) {
            console.getDocument().addDocumentListener(new RunLinks(console));
        }
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // a line is read when it is there
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        if (event.getText() == null || event.getText().isEmpty()) {
            return;
        }
        IDocument document = event.getDocument();
        try {
            int begin = document.getLineInformationOfOffset(event.getOffset()).getOffset();
            int end = event.getOffset() + event.getText().length();
            Matcher run = RUN.matcher(document.get(begin, end - begin));
            while (run.find()) {
                if (console.getHyperlink(begin + run.start()) == null) {
                    console.addHyperlink(new Link(Integer.parseInt(run.group(1))), begin + run.start(),
                            run.end(1) - run.start());
                }
            }
        } catch (BadLocationException impossible) {
            ILog.get().info("A run in the console cannot be linked.", impossible);
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
