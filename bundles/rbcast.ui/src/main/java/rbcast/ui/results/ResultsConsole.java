// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.results;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleManager;
import org.eclipse.ui.console.MessageConsole;
import org.eclipse.ui.console.MessageConsoleStream;

/** The console of this product: what the command line would print. May be called from any thread. */
public final class ResultsConsole {

    /** Its name, and the type by which links in it are found. */
    public static final String NAME = "RBcast";

    /** The console's type, for the extension that finds places in its text. */
    public static final String TYPE = "rbcast.ui.console";

    /** As many columns as a console usually has. */
    public static final int WIDTH = 120;

    private ResultsConsole() {
    }

    /** Appends lines, the first of them a headline, and shows the console without taking the focus. */
    public static void print(String headline, List<String> lines) {
        note(headline, lines);
        ConsolePlugin.getDefault().getConsoleManager().showConsoleView(console());
    }

    /** Appends lines, the first of them a headline, for who looks there: what is shown stays as it is. */
    public static void note(String headline, List<String> lines) {
        MessageConsole console = console();
        try (MessageConsoleStream stream = console.newMessageStream()) {
            stream.println(headline);
            lines.forEach(stream::println);
            stream.println();
        } catch (IOException failure) {
            ILog.get().error("The console could not be written.", failure);
        }
    }

    /** The console, made when it is not there. */
    public static synchronized MessageConsole console() {
        IConsoleManager manager = ConsolePlugin.getDefault().getConsoleManager();
        return Arrays.stream(manager.getConsoles())
                .filter(console -> TYPE.equals(console.getType()))
                .map(MessageConsole.class::cast)
                .findFirst()
                .orElseGet(() -> open(manager));
    }

    private static MessageConsole open(IConsoleManager manager) {
        MessageConsole console = new MessageConsole(NAME, TYPE, null, "UTF-8", true);
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> console.setFont(org.eclipse.jface.resource.JFaceResources.getTextFont()));
        manager.addConsoles(new IConsole[] {console});
        return console;
    }
}
