// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import rbcast.algorithm.verdict.Verdict.Violated;
import rbcast.tasks.verify.VerificationResult;
import rbcast.ui.client.UserInterface;
import rbcast.ui.results.ResultsConsole;

/** The runs of this session that the console names by numbers, and the way to have one shown. */
public final class Runs {

    /** More than anybody goes back to. */
    private static final int MOST = 500;

    private static final Map<Integer, VerificationResult> KNOWN = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, VerificationResult> eldest) {
            return size() > MOST;
        }
    };
    private static int last;

    private Runs() {
    }

    /**
     * Keeps the run that shows a violation. May be called from any thread.
     *
     * @return a line for the console that names it; empty for a verdict without a run
     */
    public static synchronized Optional<String> name(VerificationResult result) {
        if (!(result.verdict() instanceof Violated violated)) {
            return Optional.empty();
        }
        RunLinks.watch(ResultsConsole.console());
        KNOWN.put(++last, result);
        return Optional.of("run %d: %s in %s, %s: %s".formatted(last, result.request().algorithm().name(),
                result.request().scope(), violated.counterexample().situationInWords(), result.summary()));
    }

    /** Shows the run of that number, if it is still known. In the UI thread. */
    public static void show(int number) {
        known(number).ifPresent(Runs::show);
    }

    private static synchronized Optional<VerificationResult> known(int number) {
        return Optional.ofNullable(KNOWN.get(number));
    }

    /** Shows the run behind a verdict, if it has one. */
    public static void show(VerificationResult result) {
        if (result.verdict() instanceof Violated violated) {
            UserInterface.later(() -> ShownRun.of(result.request(), violated), Runs::show);
        }
    }

    /** Shows a run; in the UI thread. */
    public static void show(ShownRun run) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page != null) {
            try {
                if (page.showView(RunView.ID) instanceof RunView view) {
                    view.show(run);
                }
            } catch (PartInitException failure) {
                ILog.get().error("The view of runs cannot be opened.", failure);
            }
        }
    }
}
